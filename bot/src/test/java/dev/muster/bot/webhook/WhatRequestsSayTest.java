package dev.muster.bot.webhook;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NASTY;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.FormValues;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.Origin;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Rating;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of what a signed request says. */
class WhatRequestsSayTest extends OnTheWeb {
    /** A body, the status of the answer, and what its line says. */
    private static final String WRONG_BODIES = """
            not json | 400 | the body is not JSON
            [1] | 400 | the body is not one JSON object
            {} x | 400 | the body is not
            {"event":"opened","subject":"s"} | 422 | `id` is missing
            {"event":"opened","id":"1"} | 422 | `subject` is missing
            {"event":"opened","id":"1","subject":"  "} | 422 | `subject` is missing
            {"event":"opened","id":"1","subject":{"a":1}} | 422 | `subject` is {"a":1}: give a text.
            {"event":"vanished","id":"1"} | 422 | `event` is vanished: give opened, customer_replied, solved or rated.
            {"id":"1"} | 422 | `event` is missing
            {"event":"opened","id":"1","subject":"s","priority":"panic"} | 422 | `priority` is panic: give urgent, high
            {"event":"opened","id":"1","subject":"s","link":"javascript:x"} | 422 | `link` is javascript:x
            {"event":"opened","id":"1","subject":"s","at":"2026-11-23T08:00:00"} | 422 | without a zone: add Z
            {"event":"opened","id":"1","subject":"s","at":"yesterday"} | 422 | `at` is yesterday: give a time such as
            {"event":"opened","id":"1","subject":"s","at":"2036-11-23T08:00:00Z"} | 422 | in the future
            {"event":"opened","id":"1","subject":"s","at":"1999-11-23T08:00:00Z"} | 422 | more than a year ago
            {"event":"rated","id":"1","score":6} | 422 | `score` is 6: give a whole number from 1 to 5.
            {"event":"rated","id":"1"} | 422 | `score` is missing
            {"event":"solved","id":"1"} | 409 | there is no ticket for `id` 1 yet
            """;

    @Test
    void whatIsWrongWithABodyIsSaidInALine() throws Exception {
        for (String row : WRONG_BODIES.lines().toList()) {
            String[] parts = row.split(" \\| ");

            HttpResponse<String> response = send(parts[0]);

            assertThat(response.statusCode()).as(row).isEqualTo(Integer.parseInt(parts[1]));
            assertThat(response.body()).contains(parts[2]).doesNotContain("\n");
        }
        assertThat(store.tickets().find(WORKSPACE, new TicketNumber(1))).isEmpty();
        assertThat(log.list).isEmpty();
    }

    @Test
    void aSignedOpeningBecomesATicketWithAllThatItSays() throws Exception {
        HttpResponse<String> response = send("""
                {"event": "opened", "id": "HD/4711 b", "subject": " Refund\\n fails ", "details": "Since Friday.\\r\\nEUR only.",
                 "priority": "high", "segment": "smb", "area": "Partner portal", "skill": "tax", "tags": ["#Refunds", "EU law"],
                 "link": "https://help.example.com/4711", "requester": "Kim", "at": "2026-11-23T08:30:00+01:00",
                 "mood": {"unknown": [1]}}
                """);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(response.body()).isEqualTo("{\"ticket\":1,\"event\":\"opened\"}");
        assertThat(ticket().origin()).isEqualTo(new Origin("webhook", "HD/4711 b"));
        assertThat(ticket().subject()).isEqualTo("Refund fails");
        assertThat(ticket().details()).isEqualTo("Since Friday.\nEUR only.");
        assertThat(ticket().priority()).isEqualTo(Priority.HIGH);
        assertThat(ticket().tags()).containsExactlyInAnyOrder("refunds", "eu-law");
        assertThat(String.valueOf(ticket().particulars()))
                .contains("SMB", "partner-portal", "https://help.example.com/4711");
        assertThat(ticket().openedBy()).isEqualTo(new Actor.Outsider("Kim"));
        assertThat(ticket().openedAt()).isEqualTo(Instant.parse("2026-11-23T07:30:00Z"));
    }

    @Test
    void whatHappensThereMovesTheTicketHere() throws Exception {
        TicketDesk inSlack = new TicketDesk(store.tickets());
        send(OPENED);
        inSlack.claim(team, new TicketNumber(1), ANA, NOW);
        inSlack.waitForUser(team, new TicketNumber(1), ANA, "", NOW);

        send("{\"event\":\"customer_replied\",\"id\":\"4711\",\"text\":\"here " + NASTY + "\",\"requester\":\"Kim\"}");

        assertThat(ticket().state()).isEqualTo(TicketState.CLAIMED);
        assertThat(ticket().owner()).isEqualTo(ANA);
        QueuedMessage toOwner = store.outbox()
                .find(
                        WORKSPACE,
                        new MessageId("ticket/1/customer/"
                                + ticket().lastEvent().receipts().getFirst()))
                .orElseThrow();
        assertThat(toOwner.content().blocks()).contains("Kim replied to").doesNotContain("<!channel>");

        send("{\"event\":\"solved\",\"id\":\"4711\",\"text\":\"refunded\",\"by\":\"Robin\"}");
        assertThat(ticket().state()).isEqualTo(TicketState.RESOLVED);
        assertThat(ticket().lastEvent().by()).isEqualTo(new Actor.Outsider("Robin"));

        send("{\"event\":\"rated\",\"id\":\"4711\",\"score\":4,\"text\":\"only the score is kept\"}");
        assertThat(Rating.of(ticket())).contains(new Rating(4));
        assertThat(ticket().toString()).doesNotContain("only the score");

        send("{\"event\":\"customer_replied\",\"id\":\"4711\"}");
        assertThat(ticket().state()).isEqualTo(TicketState.CLAIMED);
        assertThat(ticket().lastEvent().kind()).isEqualTo(TicketEvent.Kind.REOPENED);
    }

    @Test
    void whatIsTooLongIsRefusedOrShortenedAndSaidSo() throws Exception {
        HttpResponse<String> refused =
                send("{\"event\":\"opened\",\"id\":1,\"subject\":\"" + "x".repeat(1_000_000) + "\"}");
        HttpResponse<String> shortened = send("{\"event\":\"opened\",\"id\":1,\"subject\":\"" + "y".repeat(1_000)
                + "\",\"requester\":\"" + "😀".repeat(70) + "\"}");
        String nested = "[".repeat(100_000);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).isEqualTo("the body is longer than 256 kB");
        assertThat(shortened.body()).isEqualTo("{\"ticket\":1,\"event\":\"opened\",\"shortened\":[\"subject\"]}");
        assertThat(ticket().subject()).hasSize(200).endsWith("…");
        assertThat(ticket().details()).isEqualTo("y".repeat(1_000));
        assertThat(send(nested).statusCode()).isEqualTo(400);
        assertThat(send("{\"event\":\"opened\",\"id\":\"" + "9".repeat(201) + "\",\"subject\":\"s\"}")
                        .body())
                .contains("`id` has 201 characters");
    }

    @Test
    void zendeskIsUnderstoodOnceItsSecretIsKnown() throws Exception {
        Press press = press(LEAD, types(LEAD));
        assertThat(buttons.zendesk().handle(press)).isInstanceOf(Answer.Modal.class);
        SubmissionAnswer empty = buttons.save(new Submission(press.caller(), press.value(), form("  "), NOW));
        SubmissionAnswer saved = buttons.save(new Submission(press.caller(), press.value(), form("z-secret"), NOW));
        assertThat(empty).isInstanceOf(SubmissionAnswer.Wrong.class);
        assertThat(json(((SubmissionAnswer.Done) saved).answer())).contains("count from now on");

        HttpResponse<String> opened = zendesk("""
                {"event": "opened", "id": "35436", "subject": "Can't log in", "priority": "-", "tags": "login  eu",
                 "segment": "", "details": "a line
                 break", "link": "acme.zendesk.com/agent/tickets/35436", "requester": "Jo Doe"}
                """, "z-secret");
        HttpResponse<String> rated =
                zendesk("{\"event\": \"rated\", \"id\": \"35436\", \"score\": \"Good, I'm satisfied\"}", "z-secret");

        assertThat(opened.body()).isEqualTo("{\"ticket\":1,\"event\":\"opened\"}");
        assertThat(rated.statusCode()).isEqualTo(200);
        assertThat(ticket().origin()).isEqualTo(new Origin("zendesk", "35436"));
        assertThat(ticket().priority()).isEqualTo(Priority.NORMAL);
        assertThat(ticket().details()).startsWith("a line\n").endsWith("break");
        assertThat(ticket().tags()).containsExactlyInAnyOrder("login", "eu");
        assertThat(String.valueOf(ticket().particulars().link()))
                .isEqualTo("https://acme.zendesk.com/agent/tickets/35436");
        assertThat(Rating.of(ticket())).contains(new Rating(5));
    }

    private static FormValues form(String secret) {
        return new FormValues(Map.of("secret", List.of(secret)));
    }
}
