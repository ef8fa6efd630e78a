package dev.muster.scenarios;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is asked when a ticket is too hard, one after the other, until somebody is on it. */
final class EscalatingATicketTest extends Scenario {

    private static Room thread(TeamStage team) {
        var card = team.card(1).newest();
        return new Room(
                "thread of #1",
                () -> List.copyOf(team.slack().workspace().messages().repliesTo(card.channel(), card.ts())));
    }

    @Test
    void theExpertThenTheLeadAreAskedUntilSomebodyIsOnIt() {
        TeamStage team = monday("09:59").until("2026-11-16T10:00");
        team.as("mara").types("/skill set @sam tax 3");
        team.as("raj").types("/ticket new Reverse charge is wrong skill:tax");
        team.as("raj").types("/ticket escalate 1").sees("Why? Write `/ticket escalate 1");
        team.as("raj")
                .types("/ticket escalate 1 the <bank> says no")
                .sees(
                        "is escalated. Asked an expert on shift (15 min), then the lead (30 min)",
                        "/ticket deescalate 1");
        team.card(1).with("🚩 Escalated by @Raj", "the <bank> says no", "Nobody is on it yet.");
        thread(team)
                .shows("nobody who is strong in `tax` is on shift. @Sam, are you on it?")
                .once()
                .at(TeamStage.instant("2026-11-16T10:00"))
                .with("the <bank> says no", "Step 1 of 2", "[I'm on it]");
        team.inbox("sam").shows("#1 Reverse charge is wrong needs help").once();
        team.as("mei").types("/ticket escalate 1 me too").sees("#1 is escalated already", "nobody is on it yet");
        team.as("mei").types("/ticket").sees("#1 Reverse charge is wrong  `tax`  🚩");

        team.until("2026-11-16T10:14");
        team.inbox("mara").doesNotShow("needs help");
        team.botStops();
        team.botStarts();
        team.until("2026-11-16T10:16");
        Shown toMara =
                team.inbox("mara").shows("@Mara, are you on it?").once().at(TeamStage.instant("2026-11-16T10:15"));
        thread(team).shows("Step 2 of 2").once();
        Shown toSam = team.inbox("sam").shows("needs help").once();

        team.as("mara").presses("I'm on it", toMara).sees("You are on it: #1 Reverse charge is wrong");
        team.card(1).with("@Mara is on it.");
        thread(team).shows("✅ @Raj, @Mara is on #1.").once();
        thread(team).shows("needed help").times(2).without("[I'm on it]");
        team.as("sam").presses("I'm on it", toSam).sees("@Mara is on #1 already.");
        team.until("2026-11-16T12:00");
        thread(team).doesNotShow("so it falls to");

        team.as("raj").types("/ticket resolve 1 registered anew");
        team.card(1).without("🚩");
        thread(team).shows("#1 is no longer escalated: @Raj resolved it.").once();
        team.as("mei")
                .types("/ticket show 1")
                .sees("@Raj escalated it: the <bank> says no", "@Mara is on it", "@Raj resolved it");
    }

    @Test
    void theLeadWritesThePlaybookAndTheEngineersAnswer() {
        TeamStage team = monday("09:59").until("2026-11-16T10:00");
        team.slack()
                .workspace()
                .addChannel("#billing-eng", team.slack().workspace().person("otto"));
        team.as("ana").types("/ticket playbook").sees("is for the lead, @Mara");
        Form form = team.as("mara").types("/ticket playbook").form();
        form.shows("Playbook: default", "expert 15m");
        form.fill("steps", "@Raj 5m\nlead").isRefusedAt("steps", "Line 2, `lead`", "from 1m to 7d");
        form.fill("steps", "#nowhere 5m").isRefusedAt("steps", "Line 1, `#nowhere 5m`");
        form.fill("steps", "@Raj 5m\n#billing-eng 1h")
                .submit()
                .sees("Escalations ask by default @Raj (5 min), then #billing-eng (1 h).");

        team.as("ana").types("/ticket new Refund is shown twice");
        team.as("ana").types("/ticket escalate 1 a bug").sees("Asked @Raj (5 min), then #billing-eng (1 h)");
        team.inbox("raj").shows("@Raj, are you on it?").once();
        team.until("2026-11-16T10:06");
        Shown asked = team.channel("#billing-eng")
                .shows("who of #billing-eng is on it?")
                .once()
                .at(TeamStage.instant("2026-11-16T10:05"));
        team.as("otto").presses("I'm on it", thread(team).shows("@Raj, are")).sees("Only the team");
        team.as("otto").presses("I'm on it", asked).sees("You are on it: #1 Refund is shown twice");
        team.card(1).with("@Otto is on it.");
        team.as("mara").types("/ticket playbook default").form().shows("@Raj 5m");
        team.as("mara").types("/ticket playbook tax @ana 15m, lead 1h").sees("about `tax` ask @Ana (15 min)");
    }

    @Test
    void colleaguesAreAskedForHelpAndTheFirstIsIn() {
        TeamStage team = monday("09:59").until("2026-11-16T10:00");
        team.as("mara").types("/skill set @sam tax 2");
        team.as("mara").types("/skill set @lina tax 3");
        team.as("ana").types("/ticket new Reverse charge is wrong skill:tax");
        team.as("ana").types("/claim 1");
        team.as("raj").types("/ticket new Reverse charge is wrong again");
        team.as("raj").types("/ticket resolve 2 it was the branch's number");
        team.as("ana").types("/ticket help").sees("/ticket resolve", "/ticket help N [what]");
        team.as("ana").types("/ticket help x").sees("`x` is not a ticket number.");
        team.as("otto").types("/ticket help 1").sees("is for the team");
        team.as("ana")
                .types("/ticket help 1 what does <error 7> mean?")
                .sees("Your hand is up for #1", "I asked @Lina and @Sam, since nobody else on shift is able in `tax`");
        team.card(1).with("🙋 @Ana asks for help; nobody is in yet.");
        Shown asked = thread(team)
                .shows("🙋 @Lina and @Sam, who helps @Ana with #1 Reverse charge is wrong?")
                .once()
                .with(
                        "what does <error 7> mean?",
                        "#2 Reverse charge is wrong again: it was the branch's number",
                        "[I'm in]");
        team.as("ana").types("/ticket help 1").sees("A hand is up for #1 already");
        team.as("ana").presses("I'm in", asked).sees("It was you who asked");
        team.as("otto").presses("I'm in", asked).sees("Only the team of Billing support can do that.");

        team.as("sam").presses("I'm in", asked).sees("You are in: #1 Reverse charge is wrong");
        team.card(1).with("🤝 @Sam helps.", "@Ana works on it");
        team.as("lina").presses("I'm in", asked).sees("@Sam is in on #1 already.");
        thread(team).shows("asked for help with").once().with("🤝 @Sam is in.").without("[I'm in]");
        thread(team).shows("🤝 @Ana, @Sam is in on #1.").once();
        team.as("mei")
                .types("/ticket show 1")
                .sees("@Ana asked for help: what does <error 7> mean?", "@Sam helps", "🤝 @Sam helps.");

        team.as("ana").types("/ticket notes #vat").sees("Nothing is kept under `#vat` yet.");
        Form form = team.as("sam")
                .presses("Keep as a note", thread(team).shows("asked for help with"))
                .form();
        form.fill("tag", "two words").fill("text", "x").isRefusedAt("tag", "A tag is one word");
        form.fill("tag", "#VAT")
                .fill("text", "<error 7>: the number is of a branch")
                .submit()
                .sees("Kept under `#vat`.");
        team.as("ana").types("/ticket note #vat").sees("What helps the next one?");
        team.as("ana").types("/ticket note vat x").sees("`vat` is not a tag.");
        team.as("ana").types("/ticket note #vat Ask for the letter").sees("Kept under `#vat`.");
        team.as("lina")
                .types("/ticket notes #vat")
                .sees("Ask for the letter", "from #1", "<error 7>: the number is of a branch")
                .doesNotSee("[Delete]");
        team.as("otto").types("/ticket notes #vat").sees("is for the team");
    }

    @Test
    void whenNobodyAnswersTheLeadIsToldAndItCanBeTakenBackAndBegunAnew() {
        TeamStage team = monday("09:59").until("2026-11-16T10:00");
        team.as("raj").types("/ticket new Refund is shown twice");
        Form form = team.as("raj")
                .does(() -> team.as("raj")
                        .player()
                        .chooses("Escalate…")
                        .from("ticket-more")
                        .on(team.card(1).newest()))
                .form();
        form.shows("Escalate #1");
        form.fill("why", "it is too big for me").submit().sees("is escalated.");
        team.inbox("mara")
                .shows("it needs no certain skill, so it is for the lead.")
                .once();

        team.until("2026-11-16T10:46");
        Shown end = team.inbox("mara")
                .shows("nobody whom the playbook names is on it, so it falls to @Mara.")
                .once()
                .at(TeamStage.instant("2026-11-16T10:45"));
        team.as("mei").types("/ticket deescalate 1 raj found it").sees("#1 is no longer escalated.");
        team.card(1).without("🚩");
        thread(team)
                .shows("#1 is no longer escalated: @Mei took it back: raj found it")
                .once();
        thread(team).shows("needed help").times(3).with("Over: @Mei took it back: raj found it");
        team.as("mara").presses("I'm on it", end).sees("#1 is not escalated any more.");
        team.as("mei").types("/ticket deescalate 1").sees("#1 is not escalated");

        team.as("raj").types("/ticket escalate 1 it came back").sees("is escalated.");
        thread(team).shows("it came back").once().with("Step 1 of 2");
    }
}
