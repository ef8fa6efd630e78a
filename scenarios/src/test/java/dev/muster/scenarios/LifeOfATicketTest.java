package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.workspace.SimMessage;
import org.junit.jupiter.api.Test;

/** From the opening to the last resolution, by command, by button and by form. */
final class LifeOfATicketTest extends Scenario {

    @Test
    void aTicketIsOpenedWithAFormThatSaysWhatIsMissing() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/skill set @ana tax 3");
        Form form = team.as("mei").types("/ticket new").form();
        form.shows("Open a ticket", "Priority").isRefusedAt("subject", "complete");
        form.fill("subject", "   ").isRefusedAt("subject", "Say in one line what it is about.");
        form.fill("subject", "x".repeat(201)).isRefusedAt("subject", "200");

        form.fill("subject", "VAT number refused #vat")
                .fill("link", "help/1")
                .isRefusedAt("link", "“help/1”", "https://");

        form.fill("link", "https://help.example.com/t/1")
                .fill("segment", "SMB")
                .fill("area", "Partner portal")
                .fill("details", "Swiss customer.\nSince Friday.")
                .fill("priority", "high")
                .fill("skill", "tax")
                .submit()
                .sees("#1 VAT number refused #vat is open");
        team.card(1)
                .with("VAT number refused #vat", "`high`", "`tax`", "Since Friday.", "Opened by @Mei", "[Claim]")
                .with("SMB · partner-portal · ", "help.example.com/t/1");

        Form anas = team.as("ana")
                .does(() -> team.as("ana")
                        .player()
                        .chooses("Edit…")
                        .from("ticket-more")
                        .on(team.card(1).newest()))
                .form();
        anas.shows("Change #1", "VAT number refused #vat");
        team.as("raj")
                .types("/ticket edit 1")
                .form()
                .fill("priority", "urgent")
                .fill("tags", "#swiss, eu")
                .submit()
                .sees("#1 VAT number refused #vat is changed: priority high → urgent, tags #vat → #eu #swiss #vat.");
        team.card(1).with("`urgent`");
        anas.fill("subject", "VAT number of a Swiss customer refused #vat")
                .isRefusedAt("subject", "Raj changed #1 meanwhile: priority high → urgent", "open it again");
        team.as("ana").types("/ticket show 1").sees("@Raj changed priority high → urgent, tags");
        team.as("otto").types("/ticket edit 1").sees("`/ticket edit` is for the team");
    }

    @Test
    void theWholeLifeByCommand() {
        TeamStage team = monday("10:00");
        team.as("mei").types("/ticket new Dunning letter sent twice").sees("#1 Dunning letter sent twice is open");
        team.as("ana").types("/claim 1");
        team.until("2026-11-16T10:30");
        team.as("ana")
                .types("/ticket reply 1 asked for the invoice")
                .sees("Your reply to #1 is noted. It stays in Slack");
        team.as("ana").types("/ticket wait 1 for the invoice number").sees("#1 waits for the user; its clock stops.");
        team.card(1).with("Waiting for the user since", "with @Ana: for the invoice number");
        team.as("ana").types("/ticket wait 1").sees("#1 waits for the user already.");
        team.as("raj").types("/claim 1").sees("#1 is already with @Ana");
        team.until("2026-11-16T12:00");
        team.as("ana").types("/claim 1").sees("is yours.");
        team.as("ana").types("/ticket resolve 1").sees("How was it solved?");
        team.as("ana").types("/ticket resolve 1 credit note sent").sees("is resolved.");
        team.card(1).with("Resolved by @Ana", "credit note sent", "[Reopen]").without("[Claim]");

        team.as("raj").types("/claim 1").sees("#1 is resolved. `/ticket reopen 1` brings it back.");
        team.as("raj").types("/ticket reply 1 too late").sees("#1 is resolved.");
        team.as("raj").types("/ticket release 1").sees("#1 is resolved: there is nothing to release.");
        team.as("raj").types("/ticket assign 1 @raj").sees("#1 is resolved.");
        team.as("ana").types("/ticket resolve 1 credit note sent").sees("#1 is resolved already, with the same words.");
        team.as("ana").types("/ticket resolve 1 and a second one").sees("is resolved.");
        team.card(1).with("and a second one");

        team.as("mei").types("/ticket reopen 1 it came again").sees("#1 is open again, with @Ana.");
        team.as("mei").types("/ticket reopen 1").sees("#1 is not resolved: there is nothing to reopen.");
        team.as("mei")
                .types("/ticket show 1")
                .sees(
                        "@Mei opened it",
                        "@Ana claimed it",
                        "@Ana replied: asked for the invoice",
                        "@Ana waits for the user: for the invoice number",
                        "@Ana resolved it: credit note sent",
                        "@Ana resolved it: and a second one",
                        "@Mei reopened it: it came again");
    }

    @Test
    void theButtonsOfTheCardDoTheSame() {
        TeamStage team = monday("10:00");
        team.as("mei").types("/ticket new Dunning letter sent twice");
        team.as("ana").presses("Claim", team.card(1));
        Form form = team.as("ana").presses("Resolve", team.card(1)).form();
        form.shows("Resolve #1").isRefusedAt("how", "complete");
        form.fill("how", " ").isRefusedAt("how", "Say in a few words how it was solved.");
        form.fill("how", "x".repeat(2001)).isRefusedAt("how", "2000");
        form.fill("how", "credit note sent").submit().sees("#1 Dunning letter sent twice is resolved.");
        team.card(1).with("Resolved by @Ana", "credit note sent");
        team.as("mei").presses("Reopen", team.card(1)).sees("#1 is open again, with @Ana.");
        team.card(1).with("@Ana works on it");
    }

    @Test
    void aTicketIsGivenAwayAndTakenOver() {
        TeamStage team = monday("10:00");
        team.as("mei").types("/ticket new Dunning letter sent twice");
        team.as("mara").types("/ticket assign 1 @raj").sees("is with @Raj now.");
        team.card(1).with("@Raj works on it");
        team.as("mara").types("/ticket assign 1 @raj").sees("#1 is with @Raj already.");
        team.as("ana").types("/ticket assign 1 @ana").sees("is yours now.");
        team.card(1).with("@Ana works on it");
        team.as("ana").types("/ticket assign 1 @otto").sees("@Otto is not in Billing support.");
        team.as("ana").types("/ticket assign 1").sees("To whom? Write `/ticket assign 1 @who`");
        team.as("ana").types("/ticket assign 1 nobody-of-ours").sees("To whom?");
        team.as("ana").types("/ticket show 1").sees("@Mara gave it to @Raj", "@Ana took it over");
    }

    @Test
    void aTicketIsHandedOverWithWhatTheNextOneShouldKnow() {
        TeamStage team = monday("10:00");
        team.as("mei").types("/ticket new Dunning letter sent twice");
        team.as("ana").types("/ticket handoff 1 @raj call back").sees("#1 is nobody's", "/ticket assign 1 @who");
        team.as("ana").types("/claim 1");
        team.as("ana").types("/ticket handoff 1").sees("To whom?");
        team.as("ana").types("/ticket handoff 1 @raj").sees("What should they know?");
        team.as("raj").types("/ticket handoff 1 @mei mine").sees("#1 is with @Ana: only they or the lead");
        team.as("ana").types("/ticket handoff 1 @ana later").sees("#1 is yours already.");
        team.as("ana").types("/ticket handoff 1 @otto help").sees("@Otto is not in Billing support.");

        team.as("ana").types("/ticket handoff 1 @raj call <back> at 5").sees("is with @Raj now.");
        team.inbox("raj")
                .shows("handed you #1 Dunning letter sent twice")
                .once()
                .with("@Ana", "call <back> at 5", "[Resolve]");
        team.card(1).with("@Raj works on it");

        Form form = team.as("raj")
                .does(() -> team.as("raj")
                        .player()
                        .chooses("Hand off…")
                        .from("ticket-more")
                        .on(team.card(1).newest()))
                .form();
        form.shows("Hand off #1", "To whom?");
        form.fill("to", "mei").fill("note", "the bank was called").submit().sees("is with @Mei now.");
        team.inbox("mei").shows("the bank was called").once();
        team.as("mei")
                .types("/ticket show 1")
                .sees("@Ana gave it to @Raj: call <back> at 5", "@Raj gave it to @Mei: the bank was called");
    }

    @Test
    void theQueueIsSortedAndFiltered() {
        TeamStage team = monday("10:00");
        team.as("mei").types("/ticket").sees("The queue of Billing support is empty.");
        team.as("mei").types("/ticket new Export lacks the last page #export");
        team.as("mei").types("/ticket new Refund fails priority:urgent #refunds");
        team.as("mei").types("/ticket new Logo is blurred priority:low #export");
        team.as("ana").types("/claim 1");

        String all = team.as("mei").types("/ticket").sees("3 tickets").heard();
        assertThat(all.indexOf("#2")).isLessThan(all.indexOf("#1 "));
        assertThat(all.indexOf("#1 ")).isLessThan(all.indexOf("#3"));
        team.as("ana").types("/ticket mine").sees("1 ticket", "#1").doesNotSee("#2", "#3");
        team.as("ana").types("/ticket list unclaimed").sees("2 tickets", "#2", "#3");
        team.as("ana").types("/ticket list #export").sees("2 tickets", "#1", "#3");
        team.as("ana").types("/ticket list BLURRED").sees("1 ticket", "#3");
        team.as("ana").types("/ticket list nothing like it").sees("No unresolved ticket", "`nothing like it`");
        team.as("otto").types("/ticket new Payout late segment:smb area:payouts link:https://help.example.com/t/4");
        team.as("ana").types("/ticket area:payouts").sees("1 ticket", "#4");
        team.as("ana").types("/ticket list segment:SMB payout help.example.com").sees("1 ticket", "#4");
        team.as("ana").types("/ticket list @otto unclaimed").sees("1 ticket", "#4");
        team.as("ana").types("/ticket list #export priority:low").sees("1 ticket", "#3");
        team.as("ana").types("/ticket priority:panic").sees("`panic` is not a priority");
        team.as("ana").types("/ticket resolve 1 done");
        team.as("mei").types("/ticket find LAST pages").sees("1 ticket", "#1", "Resolved by @Ana", ": done");
        team.as("mei").types("/ticket find @otto").sees("1 ticket", "#4");
        team.as("mei").types("/ticket find paypal").sees("No ticket of Billing support", "`paypal`", "Try fewer");
        team.as("mei").types("/ticket find the").sees("only words that are in every ticket");
        team.as("mei").types("/ticket find").sees("Find what?");
        team.as("ana").types("/ticket list mine").sees("No unresolved ticket");
        team.as("otto").types("/ticket #export").sees("1 ticket", "#3");
    }

    @Test
    void aLongQueueIsCutAndSaysSo() {
        TeamStage team = monday("10:00");
        for (int i = 1; i <= 25; i++) {
            team.as("mei").types("/ticket new " + "long words ".repeat(17) + i);
        }
        team.as("ana").types("/ticket").sees("25 tickets", "And 5 more.");
    }

    @Test
    void anybodyMayOpenATicketEvenOutsideTheTeam() {
        TeamStage team = monday("10:00");
        team.as("otto").types("/ticket new From sales").sees("#1 From sales is open");
        team.as("ana").types("/ticket show 1").sees("@Otto opened it");
        team.card(1).with("Opened by @Otto");

        team.until("2026-11-16T10:20");
        Someone mei = team.as("mei")
                .types("/ticket new From SALES!")
                .sees(
                        "#2 From SALES! is open",
                        "It looks like #1 From sales, opened 20 min ago by @Otto. Open, nobody has it");
        SimMessage suspicion = mei.player().sees(TeamStage.CHANNEL).stream()
                .filter(message -> message.isEphemeral() && message.asText().contains("It's the same"))
                .findFirst()
                .orElseThrow();
        team.as("mei").presses("Show #1", suspicion).sees("@Otto opened it");
        team.as("mei")
                .presses("It's the same: close mine", suspicion)
                .sees("#2 From SALES! is closed, since #1 From sales is the same. `/ticket reopen 2` brings it back.");
        assertThat(mei.player().sees(TeamStage.CHANNEL))
                .noneMatch(message -> message.asText().contains("It's the same"));
        team.card(2).with("Resolved by @Mei", "the same as #1");
        team.as("mei").presses("It's the same: close mine", suspicion);
        team.as("ana").types("/ticket show 1").sees("@Mei noted: #2 was the same, and is closed");

        SimMessage said =
                team.as("otto").player().in(TeamStage.CHANNEL).says("Payouts are late\nsince Friday, says Acme");
        Form form = team.as("mei")
                .does(() -> team.as("mei")
                        .player()
                        .usesShortcut("ticket-from-message")
                        .on(said))
                .form();
        form.shows("Open a ticket", "with a link to the message");
        form.fill("priority", "high").submit().sees("#3 Payouts are late is open");
        team.card(3).with("`high`", "the message in Slack", "since Friday, says Acme", "Opened by @Mei");
    }

    @Test
    void wrongWordsAreExplained() {
        TeamStage team = monday("10:00");
        team.as("ana").types("/ticket new priority:panic Help").sees("`panic` is not a priority: use urgent, high");
        team.as("ana").types("/ticket new skill:T@X Help").sees("can't be a skill");
        team.as("ana").types("/ticket new priority:high").sees("What is it about?");
        team.as("ana").types("/ticket frobnicate 3").sees("`/ticket frobnicate` is not a command.", "`/ticket help`");
        team.as("ana").types("/ticket show").sees("Which ticket? Write `/ticket show 42`.");
        team.as("ana").types("/ticket show 7").sees("Billing support has no ticket #7.");
        team.as("ana").types("/ticket resolve 7 done").sees("has no ticket #7");
        team.as("ana").types("/ticket reply x hello").sees("`x` is not a ticket number");
        team.as("ana").types("/muster help").sees("/ticket new", "/shift off").doesNotSee("/shift plan");
        team.as("mara").types("/muster help shift").sees("/shift plan").doesNotSee("/ticket new");
        team.as("ana").types("/ticket help").sees("/ticket resolve").doesNotSee("/shift off");
        team.as("ana").types("/muster help nonsense").sees("There is no area `nonsense`.");
    }
}
