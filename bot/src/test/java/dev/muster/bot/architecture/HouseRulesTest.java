package dev.muster.bot.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** The rooms of the house; each rule is shown to fail on the offending classes beside this one. */
class HouseRulesTest {
    private static final String BOT = "dev.muster.bot";
    private static final String OFFENDING = "dev.muster.bot.architecture.offending";
    private static final JavaClasses BOT_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BOT);
    private static final JavaClasses DOMAIN_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.muster.domain");
    private static final JavaClasses OFFENDING_CLASSES = new ClassFileImporter().importPackages(OFFENDING);

    private static void holdsAndCanFail(JavaClasses real, ArchRule rule, ArchRule sameForOffenders, String found) {
        assertThat(real).isNotEmpty();
        rule.check(real);
        assertThatThrownBy(() -> sameForOffenders.check(OFFENDING_CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(found);
    }

    private static ArchRule onlyTheWiringSeesTheOtherModules(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.muster.storage..", "dev.muster.scheduler..", "dev.muster.planner..");
    }

    private static ArchRule interactionStandsAlone(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".interaction..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + "..").and(describe("are of another package", c -> !c.getPackageName()
                                .startsWith(root + ".interaction"))));
    }

    private static ArchRule conceptsKnowNoTransport(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        root + ".ticket..",
                        root + ".shift..",
                        root + ".team..",
                        root + ".metric..",
                        root + ".routine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + ".slack..", root + ".web..", root + ".app..", "com.slack.api.bolt..");
    }

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static ArchRule domainHasNoClock() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class);
    }

    private static ArchRule domainKnowsOnlyTheJdk() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("dev.muster.domain..", "java..", "javax.crypto..", "org.jspecify..");
    }

    @Test
    void onlyTheWiringSeesStorageSchedulerAndPlanner() {
        holdsAndCanFail(
                BOT_CLASSES,
                onlyTheWiringSeesTheOtherModules(BOT),
                onlyTheWiringSeesTheOtherModules(OFFENDING),
                "Offender.store");
    }

    @Test
    void interactionDependsOnNoOtherPackageOfTheBot() {
        holdsAndCanFail(
                BOT_CLASSES, interactionStandsAlone(BOT), interactionStandsAlone(OFFENDING), "Talkative.offender");
    }

    @Test
    void conceptsKnowNothingOfHowSlackTransports() {
        holdsAndCanFail(BOT_CLASSES, conceptsKnowNoTransport(BOT), conceptsKnowNoTransport(OFFENDING), "Offender.bolt");
        holdsAndCanFail(
                BOT_CLASSES, conceptsKnowNoTransport(BOT), conceptsKnowNoTransport(OFFENDING), "Offender.wiring");
    }

    @Test
    void thePackagesOfTheBotHaveNoCycles() {
        holdsAndCanFail(BOT_CLASSES, noCycles(BOT), noCycles(OFFENDING), "Cycle detected");
    }

    @Test
    void theDomainAsksNoClock() {
        holdsAndCanFail(DOMAIN_CLASSES, domainHasNoClock(), domainHasNoClock(), "Instant.now()");
    }

    @Test
    void theDomainKnowsNothingButTheJdk() {
        holdsAndCanFail(DOMAIN_CLASSES, domainKnowsOnlyTheJdk(), domainKnowsOnlyTheJdk(), "com.slack.api.bolt.App");
    }
}
