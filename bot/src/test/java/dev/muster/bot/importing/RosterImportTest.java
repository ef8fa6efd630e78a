package dev.muster.bot.importing;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.shiftType;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.exporting.RosterExport;
import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.shift.RosterDesk.Draft;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.shift.Shortfall;
import dev.muster.domain.shift.WorkingRules;
import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.storage.mongo.Store;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The import of a roster, and the export that writes what it reads; today is Monday, 23 November 2026. */
class RosterImportTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final ShiftType EARLY = shiftType("Early", "07:00", "15:00");
    private static final ShiftType NIGHT = shiftType("=Night, late", "22:00", "06:00");

    private final Store store = Store.inMemory();
    private final Team team = team();
    private final RosterDesk desk = new RosterDesk(store.rosters(), store.shiftRulebook(), store.leaves(), problem -> {
        throw new AssertionError("nobody asked for a plan");
    });

    @BeforeEach
    void prepare() {
        store.prepare();
        assertThat(store.shiftRulebook()
                        .save(new ShiftRules(WORKSPACE, team.id(), List.of(EARLY, NIGHT), WorkingRules.DEFAULT, 1)))
                .isTrue();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private RosterImport.Outcome brings(Team to, byte[] file) {
        return new RosterImport(desk, store.shiftRulebook(), to).draft(file, NOW);
    }

    private Draft drafts(String file) {
        return ((RosterImport.Outcome.Drafted) brings(team, file.getBytes(StandardCharsets.UTF_8))).draft();
    }

    private List<String> refusesFor(Team to, String file) {
        return ((RosterImport.Outcome.Refused) brings(to, file.getBytes(StandardCharsets.UTF_8))).lines();
    }

    private List<String> refuses(String file) {
        return refusesFor(team, file);
    }

    private void publish(Draft draft) {
        desk.propose(draft.roster());
        assertThat(desk.approve(team, draft.roster().id(), LEAD, NOW))
                .isInstanceOf(RosterDesk.DecisionOutcome.Approved.class);
    }

    private String exported(Team from) throws IOException {
        StringBuilder out = new StringBuilder();
        new RosterExport(desk, from).write(MONDAY, MONDAY.plusYears(1), out);
        return out.toString();
    }

    @Test
    void aFileBecomesAProposalOfWholeWeeksInTheRostersOrder() {
        Roster roster = drafts("""
                        user,Date,note,shift

                        @raj,2026-12-09,,early
                        U0ANA,2026-12-02,"two
                        lines","=night, late"
                        """).roster();

        assertThat(roster.period()).isEqualTo(new Period(MONDAY, 2));
        assertThat(roster.state()).isEqualTo(Roster.State.PROPOSED);
        assertThat(roster.quality()).isEqualTo(Roster.Quality.BY_HAND);
        assertThat(roster.shifts())
                .containsExactly(
                        new Shift(MONDAY.plusDays(2), "=Night, late", ANA),
                        new Shift(MONDAY.plusDays(9), "Early", RAJ));
        assertThat(roster.shortfalls()).extracting(Shortfall::date).contains(MONDAY, MONDAY.plusDays(7));
    }

    @Test
    void everythingThatIsWrongIsSaidWithItsLineAtOnce() {
        assertThat(refuses("""
                        date,shift,user
                        2026-11-22,Early,ANA
                        30.11.2026,Early,ANA
                        2026-02-30,Noon,Bob
                        2026-11-30,Early,ANA
                        2026-11-30,early,u0ana
                        2026-11-30,"=Night, late",ANA
                        2026-11-30,Early
                        """))
                .containsExactly(
                        "line 2: 2026-11-22 is in the past: today is 2026-11-23",
                        "line 3: date is '30.11.2026': write it like 2026-11-24",
                        "line 4: date is '2026-02-30': write it like 2026-11-24",
                        "line 4: shift is 'Noon', which the team doesn't have; it has Early, =Night, late",
                        "line 4: user is 'Bob', who is not on the team; there are ANA (U0ANA), RAJ (U0RAJ)",
                        "line 6: it says the same as line 5",
                        "line 7: ANA has Early on 2026-11-30 already, in line 5: one shift a day",
                        "line 8: it has 2 cells, not as many as there are columns");
    }

    @Test
    void aFileOfAnotherKindIsRecognised() {
        assertThat(refuses("date;shift;user\n2026-11-30;Early;ANA\n"))
                .containsExactly("line 1 has no comma: is the delimiter a semicolon? Save the file with commas.");
        assertThat(refuses("day,shift,who\n"))
                .containsExactly("line 1 has no column date, user: needed are date, shift and user");
        assertThat(refuses(""))
                .containsExactly("line 1 has no column date, shift, user: needed are date, shift and user");
        assertThat(refuses("date,shift,user\n")).containsExactly("there is no shift in it");
        assertThat(refuses("date,shift,user\n\"2026-11-30,Early,ANA\n"))
                .singleElement()
                .asString()
                .startsWith("it is not CSV");
        byte[] windows = "date,shift,user\n2026-11-30,Early,Jörg\n".getBytes(Charset.forName("windows-1252"));
        assertThat(brings(team, windows))
                .isEqualTo(new RosterImport.Outcome.Refused(
                        List.of("line 2 is not UTF-8: save the file as CSV in UTF-8")));
    }

    @Test
    void aNameThatTwoPeopleHaveNeedsAnId() {
        Team twins = team.with(new Member(RAJ, "ana", Map.of()));

        assertThat(refusesFor(twins, "date,shift,user\n2026-11-30,Early,Ana\n"))
                .containsExactly("line 2: several people are called 'Ana': write an id, ANA (U0ANA), ana (U0RAJ)");
    }

    @Test
    void datesThatNoRosterCanCoverAreRefused() {
        assertThat(refuses("date,shift,user\n2026-11-30,Early,ANA\n2026-12-28,Early,ANA\n"))
                .singleElement()
                .asString()
                .contains("are too far apart", "split the file");
        publish(drafts("date,shift,user\n2026-12-01,Early,ANA\n"));
        assertThat(refuses("date,shift,user\n2026-12-06,Early,ANA\n"))
                .containsExactly(
                        "a roster for 2026-11-30 to 2026-12-06 is published already, and its weeks would overlap:"
                                + " leave these dates out");
    }

    @Test
    void aRosterBeginsOnItsFirstDateIfMondayIsOver() {
        byte[] file = "date,shift,user\n2026-11-26,Early,ANA\n".getBytes(StandardCharsets.UTF_8);

        RosterImport.Outcome onTuesday =
                new RosterImport(desk, store.shiftRulebook(), team).draft(file, NOW.plus(Duration.ofDays(1)));

        assertThat(onTuesday).isInstanceOfSatisfying(RosterImport.Outcome.Drafted.class, drafted -> assertThat(
                        drafted.draft().roster().period())
                .isEqualTo(new Period(LocalDate.of(2026, 11, 26), 1)));
    }

    @Test
    void aHardRuleThatIsBrokenIsNamedAndLeftToTheLead() {
        Draft draft = drafts("""
                date,shift,user
                2026-11-30,"=Night, late",ANA
                2026-12-01,Early,ANA
                """);

        assertThat(draft.breaches())
                .extracting(b -> b.shift().date() + " " + b.cause())
                .containsExactly(
                        MONDAY + " " + new Shortfall.NeedsRest(ANA),
                        MONDAY.plusDays(1) + " " + new Shortfall.NeedsRest(ANA));
    }

    @Test
    void whatIsExportedComesBackAsItWas() throws IOException {
        Draft draft = drafts("""
                date,shift,user
                2026-11-30,Early,RAJ
                2026-12-02,"=Night, late",ANA
                """);
        publish(draft);

        String csv = exported(team);

        assertThat(csv.lines())
                .containsExactly(
                        "date,shift,start,end,zone,user,name",
                        "2026-11-30,Early,2026-11-30T07:00,2026-11-30T15:00,Europe/Berlin,U0RAJ,RAJ",
                        "2026-12-02,\"'=Night, late\",2026-12-02T22:00,2026-12-03T06:00,Europe/Berlin,U0ANA,ANA");
        // Four weeks later, where nothing is published yet.
        String later = csv.replace("2026-11-30,", "2026-12-28,").replace("2026-12-02,", "2026-12-30,");
        assertThat(drafts(later).roster().shifts())
                .containsExactlyElementsOf(draft.roster().shifts().stream()
                        .map(s -> new Shift(s.date().plusWeeks(4), s.type(), s.person()))
                        .toList());
    }

    @Test
    void theEndOfANightOnWhichTheClocksChangeIsALocalTime() throws IOException {
        publish(drafts("date,shift,user\n2027-03-27,\"=Night, late\",ANA\n"));
        Team howe = new Team(
                team.id(),
                WORKSPACE,
                "Howe",
                team.channel(),
                LEAD,
                List.of(),
                BusinessHours.officeHours(ZoneId.of("Australia/Lord_Howe")),
                team.routines(),
                NOW,
                1);

        assertThat(exported(team)).contains("2027-03-27T22:00,2027-03-28T06:00,Europe/Berlin,U0ANA,ANA");
        assertThat(exported(howe)).contains("2027-03-27T22:00,2027-03-28T06:00,Australia/Lord_Howe,U0ANA,\r\n");
    }

    @Test
    void aTeamWithoutShiftTypesIsToldWhoSetsThem() {
        Team empty = team("team-empty", "Empty", team.channel());

        assertThat(refusesFor(empty, "date,shift,user\n"))
                .singleElement()
                .asString()
                .contains("no shift types yet");
    }
}
