package dev.muster.bot.ticket;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NASTY;
import static dev.muster.bot.BotFixture.NASTY_ESCAPED;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.TAX;
import static dev.muster.bot.BotFixture.team;
import static dev.muster.bot.BotFixture.then;
import static dev.muster.bot.BotFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.muster.bot.SlackSchema;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.escalation.Colleagues.Found;
import dev.muster.domain.escalation.Colleagues.Where;
import dev.muster.domain.escalation.Step;
import dev.muster.domain.escalation.Target;
import dev.muster.domain.routine.Announcement.EscalationAsked;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.ticket.Escalation;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.TicketState;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EscalationMessagesTest {
    private final Ticket ticket = ticket(42, NASTY, "", Priority.NORMAL, TAX);
    private final Ticket escalated = then(ticket, Kind.ESCALATED, ANA, null, NASTY + "\ntwice", TicketState.OPEN);
    private final Ticket answered = then(escalated, Kind.ANSWERED, RAJ, null, "", TicketState.OPEN);

    /** Without the escapes of JSON. */
    private static String plain(String json) {
        return JsonParser.parseString(json).toString();
    }

    private static Step step(Target target) {
        return new Step(target, Duration.ofMinutes(15));
    }

    private Content<?> asked(@Nullable Step step, Found found) {
        Content<?> content = EscalationMessages.asked(
                new EscalationAsked(
                        escalated,
                        Escalation.of(escalated).orElseThrow(),
                        2,
                        2,
                        step,
                        found,
                        new EscalationAsked.Where.TicketThread(),
                        Duration.ZERO),
                "");
        SlackSchema.acceptsMessage(content.blocks());
        return content;
    }

    @Test
    void whoIsAskedReadsWhyAndWhatHappensNext() {
        Content<?> content = asked(step(new Target.Expert()), new Found(List.of(RAJ), Where.ON_SHIFT));

        assertThat(content.text())
                .isEqualTo("🚩 *#42* " + NASTY_ESCAPED
                        + " needs help: <@U0RAJ>, you are strong in `tax` and on shift: are you on it?");
        assertThat(plain(content.blocks()))
                .contains("Step 2 of 2; without an answer within 15 min the lead is told.", "escalation-answer", "42/1")
                .doesNotContain("<!channel>");
    }

    @Test
    void whyItFallsToSomebodyElseIsSaid() {
        assertThat(asked(step(new Target.Expert()), new Found(List.of(ANA, RAJ), Where.OFF_SHIFT))
                        .text())
                .contains("nobody who is strong in `tax` is on shift. <@U0ANA> and <@U0RAJ>, are you on it?");
        assertThat(asked(step(new Target.Expert()), new Found(List.of(LEAD), Where.LEAD))
                        .text())
                .contains("nobody here is strong in `tax`. <@U0LEAD>, are you on it?");
        assertThat(asked(step(new Target.Channel(new ChannelId("C0ENG"))), new Found(List.of(), Where.ON_SHIFT))
                        .text())
                .contains("who of <#C0ENG> is on it?");
        Content<?> end = asked(null, new Found(List.of(LEAD), Where.LEAD));
        assertThat(end.text()).contains("nobody whom the playbook names is on it, so it falls to <@U0LEAD>.");
        assertThat(plain(end.blocks())).contains("Nobody else is asked.", "escalation-answer");
    }

    @Test
    void theCardShowsTheFlagTheReasonAndWhoIsOnIt() {
        String card = plain(TicketMessages.card(team(), escalated).blocks());
        SlackSchema.acceptsMessage(card);

        assertThat(card)
                .contains("🚩 Escalated by <@U0ANA> " + Mrkdwn.time(NOW.plusSeconds(60)), "Nobody is on it yet.")
                .contains("deescalate/42")
                .doesNotContain("\"escalate/42\"", "<!channel>");
        assertThat(plain(TicketMessages.card(team(), answered).blocks()))
                .contains("<@U0RAJ> is on it.", "\"escalate/42\"", "Open, nobody has it.");
        assertThat(plain(TicketMessages.card(team(), ticket).blocks())).doesNotContain("🚩");
    }

    @Test
    void whereSomebodyWasAskedTheButtonGoesAndTheAnswerStands() {
        Escalation escalation = Escalation.of(answered).orElseThrow();
        Content<?> settled = EscalationMessages.settled(answered, escalation, false);
        SlackSchema.acceptsMessage(settled.blocks());

        assertThat(plain(settled.blocks())).contains("✅ <@U0RAJ> is on it.").doesNotContain("escalation-answer");
        assertThat(EscalationMessages.answered(answered, escalation).text())
                .isEqualTo("✅ <@U0ANA>, <@U0RAJ> is on #42.");
        Ticket back = then(answered, Kind.DEESCALATED, ANA, null, "found it", TicketState.OPEN);
        assertThat(EscalationMessages.settled(back, escalation, true).text())
                .endsWith("needed help. Over: <@U0ANA> took it back: found it");
        Ticket resolved = then(answered, Kind.RESOLVED, RAJ, null, "Refunded", TicketState.RESOLVED);
        assertThat(EscalationMessages.ended(resolved).text())
                .isEqualTo("#42 is no longer escalated: <@U0RAJ> resolved it.");
    }
}
