package dev.muster.demo;

import dev.muster.demo.seed.DemoTeam;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.page.Tour;
import dev.muster.simulator.workspace.SimMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The four steps that show a newcomer what Muster is for; each is done when Slack shows that it is. */
final class DemoTour {
    private static final String READER = "tom";

    private final Instant begin;
    private volatile Optional<Simulator> slack = Optional.empty();

    DemoTour(Instant begin) {
        this.begin = begin;
    }

    /** Whose messages tell what has been done. */
    void of(Simulator theSlack) {
        slack = Optional.of(theSlack);
    }

    Tour tour() {
        return new Tour(
                "Muster in four steps",
                List.of(
                        new Tour.Step(
                                "Claim a ticket",
                                "Ana takes the next ticket. Press *Claim* under one, or type `/claim`: without a number"
                                        + " it is the best one for her. The card changes for everybody, and nobody else"
                                        + " gets it: be somebody else and try.",
                                "ana",
                                DemoTeam.CHANNEL,
                                "/claim",
                                () -> inChannel(message ->
                                        message.isEdited() && message.asText().contains("works on it"))),
                        new Tour.Step(
                                "Approve the roster",
                                "Mara is the lead. `/shift plan` proposes the next two weeks: who works when, what is"
                                        + " short and why, how fair it is. Press *Approve*, and everybody is told their"
                                        + " own shifts. Only she can.",
                                "mara",
                                "@app",
                                "/shift plan",
                                () -> toLead(message -> message.asText().contains("Approved by"))),
                        new Tour.Step(
                                "Watch Monday come",
                                "Move the clock to one minute before nine on Monday. On the way come the reminders and"
                                        + " the day's proposal; at nine, last week's figures. Let it run at a minute a"
                                        + " second, or press *+1 h*.",
                                "ana",
                                DemoTeam.CHANNEL,
                                "@monday",
                                () -> digest().isPresent()),
                        new Tour.Step(
                                "Look at the numbers",
                                "Tom reads what the week was like: opened, resolved, what is left, how long it took, and"
                                        + " how that compares with the week before. It came by itself, once.",
                                READER,
                                DemoTeam.CHANNEL,
                                "",
                                this::digestIsRead)));
    }

    private boolean inChannel(Predicate<SimMessage> wanted) {
        return slack.stream()
                .flatMap(seen -> seen.channel(DemoTeam.CHANNEL).messages().stream())
                .anyMatch(wanted);
    }

    private boolean toLead(Predicate<SimMessage> wanted) {
        return slack.stream()
                .flatMap(seen -> seen.directMessages(seen.workspace().person("mara")).stream())
                .anyMatch(wanted);
    }

    private Optional<SimMessage> digest() {
        return slack.flatMap(seen -> seen.channel(DemoTeam.CHANNEL).lastWith(" in figures"))
                .filter(message -> message.ts().instant().isAfter(begin));
    }

    private boolean digestIsRead() {
        return slack.stream().map(Simulator::workspace).anyMatch(workspace -> digest().filter(digest ->
                        workspace.readMarks().hasRead(workspace.person(READER).id(), digest.channel(), digest.ts()))
                .isPresent());
    }
}
