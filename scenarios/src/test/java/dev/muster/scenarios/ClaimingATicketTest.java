package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.app.Delivery;
import dev.muster.simulator.app.SignedRequest;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Exactly one person gets a ticket, and everybody sees who. */
final class ClaimingATicketTest extends Scenario {

    @Test
    void ofTwoHundredClaimsAtOnceExactlyOneWinsAndAllOthersAreToldWhoHasIt() {
        TeamStage team = at("2026-11-16T10:00");
        List<Person> crowd = IntStream.range(0, 50)
                .mapToObj(i -> team.joins("agent" + i, "Agent" + i))
                .toList();
        team.setUpForm()
                .fill("members", crowd.stream().map(Person::handle).toArray(String[]::new))
                .submit();
        team.as("olga").types("/ticket new Everybody wants this one");

        List<SignedRequest> requests = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            crowd.forEach(person -> requests.add(team.slack().command(person, team.slackChannel(), "/claim 1")));
        }
        List<CompletableFuture<Delivery>> sent =
                requests.stream().map(team.slack()::sendAsync).toList();
        List<Delivery> answers = sent.stream().map(CompletableFuture::join).toList();
        team.settle();

        assertThat(answers).allMatch(Delivery::acknowledged);
        Map<String, Long> kinds =
                answers.stream().collect(Collectors.groupingBy(ClaimingATicketTest::kind, Collectors.counting()));
        assertThat(kinds).isEqualTo(Map.of("won", 1L, "theirs already", 3L, "somebody else's", 196L));
        String winner = answers.stream()
                .map(Delivery::body)
                .filter(b -> kind(b).equals("somebody else's"))
                .map(b -> b.replaceAll("(?s).*already with (<@\\w+>|\\\\u003c@\\w+\\\\u003e).*", "$1"))
                .distinct()
                .collect(Collectors.joining(" and "));
        assertThat(winner).matches("\\S+");
        team.card(1).with("works on it").without("[Claim]");
    }

    private static String kind(Delivery answer) {
        return kind(answer.body());
    }

    private static String kind(String body) {
        if (body.contains("is yours already")) {
            return "theirs already";
        }
        if (body.contains("is yours.")) {
            return "won";
        }
        return body.contains("is already with") ? "somebody else's" : body;
    }

    @Test
    void aDoubleClickOnClaimDoesNothingTwice() {
        TeamStage team = monday("10:00");
        team.as("raj").types("/ticket new Refund is shown twice");
        SimMessage card = team.card(1).newest();

        team.as("ana").presses("Claim", card).sees("#1 Refund is shown twice is yours.");
        team.as("ana").presses("Claim", card).sees("#1 is yours already.");

        team.card(1).with("@Ana works on it", "[Resolve]", "[Release]").without("[Claim]");
        assertThat(team.as("ana").types("/ticket show 1").heard().split("claimed it", -1))
                .hasSize(2);
    }

    @Test
    void whoPressesTooLateIsToldWhoHasIt() {
        TeamStage team = monday("10:00");
        team.as("raj").types("/ticket new Refund is shown twice");
        SimMessage card = team.card(1).newest();
        team.as("ana").presses("Claim", card);

        team.as("mei").presses("Claim", card).sees("#1 is already with @Ana", "`/claim` without a number");
        team.card(1).with("@Ana works on it");
    }

    @Test
    void allWaysToTypeAClaimAreTheSame() {
        TeamStage team = monday("10:00");
        for (int i = 1; i <= 5; i++) {
            team.as("raj").types("/ticket new Number " + i);
        }
        team.as("ana").types("/claim 1").sees("#1 Number 1 is yours.");
        team.as("ana").types("/ticket claim 2").sees("#2 Number 2 is yours.");
        team.as("ana").types("/muster ticket claim #3").sees("#3 Number 3 is yours.");
        team.as("ana").types("/muster claim 4").sees("#4 Number 4 is yours.");
        team.as("ana").types("/CLAIM 5".toLowerCase(java.util.Locale.ROOT)).sees("#5 Number 5 is yours.");
        for (int i = 1; i <= 5; i++) {
            team.card(i).with("@Ana works on it");
        }
    }

    @Test
    void withoutANumberOneGetsTheMostPressingThatOneCanSolve() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/skill set @ana tax 3").sees("`tax` is 3 (strong) now");
        team.as("raj").types("/ticket new An old ordinary one");
        team.as("raj").types("/ticket new Reverse charge is wrong priority:urgent skill:tax");
        team.as("raj").types("/ticket new A high one priority:high");

        team.as("mei")
                .types("/claim")
                .sees(
                        "#3 A high one is yours.",
                        "Why this one: reply due in 1 h, anybody can take it, and you have no other in hand.");
        team.as("ana")
                .types("/claim")
                .sees(
                        "#2 Reverse charge is wrong is yours.",
                        "Why this one: reply due in 30 min, you have the skill `tax`, and you have no other in hand.");
        team.as("mei").types("/claim").sees("#1 An old ordinary one is yours.", "you have 1 other in hand.");
        team.as("mei").types("/claim").sees("There is nothing to claim");
    }

    @Test
    void whoHasAFullPlateIsOfferedOnlyWhatIsDueWithinTheHour() {
        TeamStage team = monday("10:00");
        for (int i = 1; i <= 12; i++) {
            team.as("raj").types("/ticket new Number " + i);
            team.as("mei").types("/claim " + i);
        }
        team.as("raj").types("/ticket new One more");
        team.as("mei").types("/claim").sees("You have 12 tickets in hand", "`/claim 42` takes one anyway.");

        team.as("raj").types("/ticket new It burns priority:urgent");
        team.as("mei").types("/claim").sees("#14 It burns is yours.", "you have 12 others in hand");
    }

    @Test
    void aReleasedTicketCanBeClaimedAgain() {
        TeamStage team = monday("10:00");
        team.as("raj").types("/ticket new Refund is shown twice");
        team.as("ana").types("/claim 1");

        team.as("mei").types("/ticket release 1").sees("#1 is with @Ana: only they or the lead, @Mara, can do that.");
        team.as("ana").presses("Release", team.card(1)).sees("#1 is back in the queue.");
        team.card(1).with("Open, nobody has it", "[Claim]");
        team.as("ana").types("/ticket release 1").sees("#1 is nobody's already.");
        team.as("mei").types("/claim 1").sees("is yours.");
        team.as("mara").types("/ticket release 1").sees("#1 is back in the queue.");
        team.card(1).with("[Claim]");
    }

    @Test
    void wrongNumbersAreExplained() {
        TeamStage team = monday("10:00");
        team.as("ana").types("/claim 99").sees("Billing support has no ticket #99. `/ticket` shows the queue.");
        team.as("ana").types("/claim fortytwo").sees("`fortytwo` is not a ticket number. Write `/claim 42`");
        team.as("ana").types("/claim -1").sees("`-1` is not a ticket number");
        team.as("ana").types("/claim 99999999999").sees("is not a ticket number");
        team.as("ana").types("/ticket release").sees("Which ticket? Write `/ticket release 42`.");
    }

    @Test
    void onlyTheTeamClaims() {
        TeamStage team = monday("10:00");
        team.as("raj").types("/ticket new Refund is shown twice");
        team.as("otto").types("/claim 1").sees("is for the team of Billing support");
        team.as("otto").presses("Claim", team.card(1)).sees("Only the team of Billing support can do that");
        team.card(1).with("[Claim]");
    }
}
