package dev.muster.demo.play;

import dev.muster.demo.stage.Stage;
import dev.muster.simulator.play.Modal;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.SimMessage;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The three scenes that decide whether Muster is good: claim a ticket, approve a roster, read Monday's digest. */
public final class MainJob {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String CHANNEL = "#billing-support";
    private static final Instant START = at("2026-11-16T08:30");

    private final Stage stage;
    private final Person admin;
    private final Person lead;
    private final Person ana;
    private final Person raj;
    private final Person mei;
    private final List<Person> associates;
    private final Narrator narrator;

    private MainJob(Stage stage, PrintStream out) {
        this.stage = stage;
        admin = person("olga", "Olga Ek").asAdmin();
        lead = person("mara", "Mara Lind");
        ana = person("ana", "Ana Reyes");
        raj = person("raj", "Raj Patel");
        mei = person("mei", "Mei Tanaka");
        associates = List.of(
                ana, raj, mei, person("tom", "Tom Okafor"), person("lina", "Lina Haddad"), person("sam", "Sam Novak"));
        List<Person> everybody = new ArrayList<>(List.of(admin, lead));
        everybody.addAll(associates);
        everybody.forEach(stage.slack().workspace()::add);
        stage.slack().workspace().addChannel(CHANNEL, everybody.toArray(Person[]::new));
        narrator = new Narrator(stage, ZONE, CHANNEL, everybody, out);
    }

    private static Person person(String handle, String name) {
        return Person.member(new PersonId("U0" + handle.toUpperCase(Locale.ROOT)), handle, name, ZONE)
                .shownAs(name.substring(0, name.indexOf(' ')));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    /**
     * Plays.
     *
     * @return what somebody should have seen, but did not; empty when all is well
     */
    public static List<String> play(PrintStream out) {
        try (Stage stage = Stage.at(START)) {
            MainJob play = new MainJob(stage, out);
            play.setUp();
            play.claimTickets();
            play.approveARoster();
            play.readMondaysDigest();
            return play.narrator.missing();
        }
    }

    private void setUp() {
        narrator.scene("Before: an admin sets up the team");
        narrator.expect(
                "an associate is refused the set-up",
                narrator.types(raj, "/muster setup").contains("Only a workspace admin"));
        narrator.types(admin, "/muster setup");
        Modal modal = stage.slack()
                .as(admin)
                .modal()
                .fill("name", "Billing support")
                .fill("channel", CHANNEL)
                .fill("lead", "mara")
                .fill("members", associates.stream().map(Person::handle).toArray(String[]::new))
                .fill("zone", "Europe/Berln")
                .fill("hours", "Mon-Fri 08:00-20:00");
        narrator.expect(
                "a zone that doesn't exist is explained",
                narrator.submits(admin, modal).errors().getOrDefault("zone", "").contains("Europe/Berlin"));
        narrator.expect(
                "the team is set up",
                narrator.submits(admin, modal.fill("zone", "Europe/Berlin")).closed());
        narrator.types(lead, "/shift types");
        narrator.submits(lead, stage.slack().as(lead).modal().fill("types", """
                                Early 08:00-16:00 Mon-Fri 2
                                Late 12:00-20:00 Mon-Fri 2 skill:tax
                                """));
        for (Person person : List.of(ana, raj, associates.get(3), associates.get(4))) {
            narrator.types(lead, "/skill set @" + person.handle() + " tax 3");
        }
    }

    private void claimTickets() {
        narrator.scene("Scene 1: exactly one person gets a ticket");
        narrator.waitsUntil(at("2026-11-16T10:00"));
        narrator.types(mei, "/ticket new Refund is shown twice on the invoice #refunds");
        narrator.expect(
                "the card of #1 with its button",
                narrator.heardInChannel().contains("Refund is shown twice")
                        && lastCard("#1").contains("[Claim]"));
        narrator.types(mei, "/ticket new VAT number refused for a Swiss customer priority:high skill:tax");
        narrator.types(raj, "/ticket new Export to CSV lacks the last page");

        narrator.expect("Ana has #1", narrator.types(ana, "/claim 1").contains("#1 Refund is shown twice"));
        narrator.expect("the card says that Ana works on #1", lastCard("#1").contains("@Ana works on it"));
        narrator.expect(
                "Raj is told who has it", narrator.types(raj, "/claim 1").contains("#1 is already with @Ana"));
        narrator.expect(
                "Raj presses Claim on #2 and gets it",
                narrator.presses(raj, "Claim", card("#2")).contains("#2 VAT number refused"));
        narrator.expect(
                "Mei gets the best that is left", narrator.types(mei, "/claim").contains("#3 Export to CSV"));
        narrator.waitsUntil(at("2026-11-16T10:40"));
        narrator.types(ana, "/ticket reply 1 asked for the invoice number");
        narrator.types(ana, "/ticket wait 1 for the invoice number");
        narrator.waitsUntil(at("2026-11-16T12:40"));
        narrator.types(ana, "/claim 1");
        narrator.waitsUntil(at("2026-11-16T13:00"));
        narrator.types(ana, "/ticket resolve 1 credit note sent, second line removed");
        narrator.expect("the card says that #1 is resolved", lastCard("#1").contains("Resolved by @Ana"));
        narrator.types(mei, "/ticket release 3");
        narrator.expect("#3 can be claimed again", lastCard("#3").contains("[Claim]"));
        narrator.expect(
                "the queue has #2 and #3", narrator.types(lead, "/ticket").contains("2 tickets"));
        narrator.expect(
                "a ticket that isn't there is said so",
                narrator.types(raj, "/claim 99").contains("has no ticket #99"));
    }

    private SimMessage card(String number) {
        return stage.slack().channel(CHANNEL).messages().reversed().stream()
                .filter(m -> m.asText().startsWith("*" + number + "* "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no card of " + number + " in " + CHANNEL));
    }

    private String lastCard(String number) {
        return card(number).asText();
    }

    private void approveARoster() {
        narrator.scene("Scene 2: the lead approves a roster");
        narrator.waitsUntil(at("2026-11-19T10:00"));
        narrator.types(mei, "/shift off 2026-11-23 2026-11-24");
        narrator.presses(lead, "Approve", lastTo(lead, "asks for leave"));
        narrator.expect("Mei is told", seenBy(mei).anyMatch(t -> t.contains("approved by @Mara")));
        for (Person person : List.of(raj, associates.get(3), associates.get(4))) {
            narrator.types(person, "/shift off 2026-11-24");
            narrator.presses(lead, "Approve", lastTo(lead, "@" + person.displayName() + " asks for leave"));
        }
        narrator.types(lead, "/shift plan 2026-11-23 2");
        SimMessage proposal = lastTo(lead, "Roster for Mon 23 Nov");
        narrator.expect(
                "what is short, and why",
                narrator.heardBy(lead)
                        .contains("Tue 24 Nov Late: 1 of 2. Raj, Mei, Tom and Lina: on leave; Sam: no `tax`"));
        narrator.expect(
                "the proposal has a grid and its buttons",
                proposal.asText().contains("[Approve]") && proposal.asText().contains("Mei"));
        narrator.expect(
                "nobody but the lead can press Approve",
                narrator.presses(raj, "Approve", proposal).contains("Only the lead, @Mara")
                        && lastTo(lead, "Roster for Mon 23 Nov").asText().contains("[Approve]"));
        narrator.presses(lead, "Approve", proposal);
        narrator.expect(
                "the channel sees the roster",
                narrator.heardInChannel().contains("Roster for Mon 23 Nov to Sun 6 Dec"));
        for (Person person : associates) {
            narrator.expect(
                    person.displayName() + " is told their shifts",
                    seenBy(person).anyMatch(t -> t.contains("Your shifts, Mon 23 Nov")));
        }
        narrator.expect(
                "the proposal has no buttons any more and says who approved it",
                lastTo(lead, "Roster for Mon 23 Nov").asText().contains("Approved by @Mara")
                        && !lastTo(lead, "Roster for Mon 23 Nov").asText().contains("[Approve]"));
        int messages = countEverything();
        narrator.expect(
                "pressing twice does nothing twice",
                narrator.presses(lead, "Approve", proposal).contains("Nothing changed")
                        && countEverything() == messages);
    }

    private void readMondaysDigest() {
        narrator.scene("Scene 3: Monday, 09:00");
        narrator.waitsUntil(at("2026-11-20T11:00"));
        narrator.types(raj, "/ticket resolve 2 the register was down, the number is accepted now");
        narrator.types(raj, "/ticket new Dunning letter sent although the invoice is paid priority:urgent");
        narrator.waitsUntil(at("2026-11-23T08:50"));
        narrator.expect(
                "those on the early shift were reminded, and nobody else",
                associates.stream().filter(this::wasReminded).count() == 2);
        narrator.expect(
                "the channel sees who is on", channelSaw("Now on shift  Early").count() == 1);
        narrator.expect(
                "the day's tickets are divided",
                channelSaw("Today, Mon 23 Nov")
                        .anyMatch(t -> t.contains("#4 Dunning letter") && t.contains("#3 Export")));
        narrator.waitsUntil(at("2026-11-23T08:59"));
        narrator.tells("the server dies");
        stage.stopBot();
        stage.clock().set(at("2026-11-23T09:07"));
        narrator.tells("another one takes over");
        stage.startBot();
        narrator.look();
        List<String> digests = channelSaw("Week 47 in figures").toList();
        narrator.expect("the digest comes once", digests.size() == 1);
        String digest = String.join("\n", digests);
        narrator.expect("4 opened, 2 resolved", digest.contains("Resolved 2 tickets, 2 more than the week before"));
        narrator.expect("its chart", digest.contains("[picture: Week 47: 4 opened, 2 resolved, 2 left."));
        narrator.expect("2 left", digest.contains("Backlog  2"));
        narrator.expect("first response after 40 minutes", digest.contains("First response  median 40 min"));
        narrator.expect("resolution without the time spent waiting", digest.contains("Resolution  median"));
        narrator.expect("it says that it is late", digest.contains("late"));
        narrator.waitsUntil(at("2026-11-23T12:00"));
        narrator.expect(
                "and it stays the only one", channelSaw("Week 47 in figures").count() == 1);
    }

    private boolean wasReminded(Person person) {
        return seenBy(person).anyMatch(t -> t.contains("Your Early shift begins at 08:00"));
    }

    private Stream<String> channelSaw(String words) {
        return stage.slack().channel(CHANNEL).messages().stream()
                .map(m -> Narrator.plain(m.asText()))
                .filter(t -> t.contains(words));
    }

    private Stream<String> seenBy(Person person) {
        return stage.slack().directMessages(person).stream().map(SimMessage::asText);
    }

    private SimMessage lastTo(Person person, String words) {
        Optional<SimMessage> found = stage.slack().directMessages(person).reversed().stream()
                .filter(m -> m.asText().contains(words))
                .findFirst();
        return found.orElseThrow(
                () -> new IllegalStateException("no message with '" + words + "' to " + person.displayName()));
    }

    private int countEverything() {
        return stage.slack().channel(CHANNEL).messages().size()
                + associates.stream()
                        .mapToInt(p -> stage.slack().directMessages(p).size())
                        .sum();
    }
}
