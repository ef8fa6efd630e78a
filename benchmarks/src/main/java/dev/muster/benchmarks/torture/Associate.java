package dev.muster.benchmarks.torture;

import com.google.gson.JsonParser;
import dev.muster.benchmarks.torture.Company.Desk;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.app.Delivery;
import dev.muster.simulator.app.SignedRequest;
import dev.muster.simulator.play.Reply;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Ts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** Somebody who opens, claims, answers and resolves tickets, one thing after the other, now and then with two clicks. */
final class Associate implements Runnable {
    /** What Muster says first when the answer comes later. */
    private static final String FOLLOWS = "This takes longer than usual";

    /** All of them together change cards about half as often as Slack takes updates. */
    private static final Duration SHORTEST_REST = Duration.ofSeconds(2);

    private static final int LONGEST_MORE_MILLIS = 20_000;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int RECENT = 12;
    private static final int TWICE_PERCENT = 15;

    private final Simulator slack;
    private final Desk desk;
    private final Person person;
    private final UserId user;
    private final Channel direct;
    private final Book book;
    private final Instant end;
    private final Random random;
    private int count;

    /**
     * Somebody at a desk.
     *
     * @param end the UTC instant from which on nothing new is begun
     */
    Associate(Simulator slack, Desk desk, Person person, Book book, Instant end, long seed) {
        this.slack = slack;
        this.desk = desk;
        this.person = person;
        this.user = new UserId(person.id().value());
        this.direct = slack.workspace().directChannel(person.id());
        this.book = book;
        this.end = end;
        this.random = new Random(seed);
    }

    /** Until the end, and until the answer to the last request is there; an interruption ends that wait, too. */
    @Override
    public void run() {
        try {
            while (Instant.now().isBefore(end)) {
                Thread.sleep(SHORTEST_REST.plusMillis(random.nextInt(LONGEST_MORE_MILLIS)));
                act();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void act() throws InterruptedException {
        count++;
        List<TicketNumber> recent = book.newest(RECENT);
        int dice = random.nextInt(100);
        if (recent.isEmpty() || dice < 20) {
            types("/ticket new " + person.realName() + " has a customer with problem " + count);
            return;
        }
        int number = recent.get(random.nextInt(recent.size())).value();
        if (dice < 45) {
            types("/claim " + number);
        } else if (dice < 65) {
            presses(dice < 58 ? "Claim" : "Release");
        } else if (dice < 77) {
            types("/ticket reply " + number + " " + person.realName() + " asks for detail " + count);
        } else if (dice < 88) {
            types("/ticket release " + number);
        } else {
            types("/ticket resolve " + number + " " + person.realName() + " mended it, solution " + count);
        }
    }

    /** A slash command; now and then Slack sends the same request a second time. */
    private void types(String command) throws InterruptedException {
        Ts before = slack.workspace().lastTs();
        SignedRequest request = slack.command(person, desk.channel(), command);
        List<CompletableFuture<Delivery>> sent = new ArrayList<>();
        sent.add(slack.sendAsync(request));
        if (twice()) {
            sent.add(slack.sendAsync(request));
        }
        boolean follows = false;
        for (CompletableFuture<Delivery> one : sent) {
            Delivery delivery = one.join();
            if (!delivery.acknowledged()) {
                book.refused();
            } else if (text(delivery).startsWith(FOLLOWS)) {
                follows = true;
            } else {
                book.told(user, text(delivery));
            }
        }
        if (follows) {
            awaitAnswer(command, before);
        }
    }

    private static String text(Delivery delivery) {
        return delivery.body().isEmpty()
                ? ""
                : JsonParser.parseString(delivery.body())
                        .getAsJsonObject()
                        .get("text")
                        .getAsString();
    }

    /** A button of a card as it stands in the channel; now and then with a double click. */
    private void presses(String button) throws InterruptedException {
        Optional<SimMessage> card = card(button);
        if (card.isEmpty()) {
            return;
        }
        Ts before = slack.workspace().lastTs();
        List<CompletableFuture<Reply>> presses = new ArrayList<>();
        for (int i = twice() ? 2 : 1; i > 0; i--) {
            presses.add(CompletableFuture.supplyAsync(
                    () -> slack.as(person).presses(button).on(card.get()),
                    work -> Thread.ofVirtual().start(work)));
        }
        boolean acknowledged = false;
        for (CompletableFuture<Reply> press : presses) {
            if (press.join().acknowledged()) {
                acknowledged = true;
            } else {
                book.refused();
            }
        }
        if (acknowledged) {
            awaitAnswer(button, before);
        }
    }

    private Optional<SimMessage> card(String button) {
        List<SimMessage> with = slack.workspace().messages().in(desk.channel().id()).stream()
                .filter(m -> m.blocks().toString().contains("\"text\":\"" + button + "\""))
                .toList();
        return with.isEmpty() ? Optional.empty() : Optional.of(with.get(random.nextInt(with.size())));
    }

    private boolean twice() {
        return random.nextInt(100) < TWICE_PERCENT;
    }

    /** Waits for as long as it takes; whoever still waits in the end has no answer. */
    private void awaitAnswer(String what, Ts since) throws InterruptedException {
        String request = person.handle() + ", request " + count + ": " + what;
        book.owes(request);
        while (true) {
            List<SimMessage> answers = answers(since);
            if (!answers.isEmpty()) {
                answers.forEach(answer -> book.told(user, answer.text()));
                book.paid(request);
                return;
            }
            Thread.sleep(LOOK);
        }
    }

    private List<SimMessage> answers(Ts since) {
        List<SimMessage> seen = new ArrayList<>();
        seen.addAll(
                slack.workspace().messages().seenBy(person.id(), desk.channel().id(), since));
        seen.removeIf(m -> !m.isEphemeral());
        seen.addAll(slack.workspace().messages().seenBy(person.id(), direct.id(), since));
        seen.removeIf(m -> m.metadata().isPresent()); // announced, not answered
        return seen;
    }
}
