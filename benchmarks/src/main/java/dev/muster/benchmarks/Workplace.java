package dev.muster.benchmarks;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.RoutineTimes;
import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.TicketLimits;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.app.SignedRequest;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A simulated Slack with one team in it, and the requests of its people. */
public final class Workplace implements AutoCloseable {
    public static final String SIGNING_SECRET = "a-secret-of-the-benchmark";
    static final String PATH = "/slack/events";
    private static final int PEOPLE = 16;

    private final Simulator slack = Simulator.builder().build().start();
    private final List<Person> people = new ArrayList<>();
    private final Channel channel;

    Workplace() {
        for (int i = 0; i < PEOPLE; i++) {
            people.add(slack.workspace().addPerson("person" + i, "Person " + i));
        }
        channel = slack.workspace().addChannel("billing-support", people.toArray(Person[]::new));
    }

    Simulator slack() {
        return slack;
    }

    Team team() {
        List<Member> members = people.stream()
                .map(p -> new Member(new UserId(p.id().value()), p.realName(), Map.of()))
                .toList();
        return new Team(
                new TeamId("billing"),
                new WorkspaceId(slack.workspace().teamId()),
                "Billing",
                new ChannelId(channel.id().value()),
                members.getFirst().user(),
                members,
                BusinessHours.aroundTheClock(ZoneId.of("UTC")),
                RoutineTimes.DEFAULT,
                SlaTargets.DEFAULT,
                TicketLimits.NONE,
                Instant.now(),
                1);
    }

    /** Open tickets with the numbers from one on; an hour old, as open tickets are. */
    List<Ticket> openTickets(int first, int count) {
        Team team = team();
        return IntStream.range(first, first + count)
                .mapToObj(number -> new NewTicket(
                                team.workspace(),
                                team.id(),
                                "Customer " + number + " was charged twice",
                                "The second charge is of the same day; the customer wants it back.",
                                Priority.NORMAL,
                                null,
                                Set.of("billing"),
                                team.lead(),
                                Instant.now().minus(Duration.ofHours(1)))
                        .numbered(new TicketNumber(number)))
                .toList();
    }

    /** One signed claim for each of the tickets with the numbers from one on, as bytes for the wire. */
    List<byte[]> claims(int first, int count, int port) {
        return claims(IntStream.range(first, first + count), port);
    }

    /** So many signed claims of one ticket, by everybody in turn. */
    List<byte[]> claimsOf(int number, int count, int port) {
        return claims(IntStream.generate(() -> number).limit(count), port);
    }

    private List<byte[]> claims(IntStream numbers, int port) {
        slack.app("http://127.0.0.1:" + port + PATH, SIGNING_SECRET);
        List<String> typed = people.stream()
                .map(p -> slack.command(p, channel, "/claim 1").body())
                .toList();
        long now = Instant.now().getEpochSecond();
        AtomicInteger turn = new AtomicInteger();
        return numbers.mapToObj(number -> {
                    String body =
                            typed.get(turn.getAndIncrement() % PEOPLE).replace("&text=1&", "&text=" + number + "&");
                    return onTheWire(SignedRequest.form(SIGNING_SECRET, now, body), port);
                })
                .toList();
    }

    private static byte[] onTheWire(SignedRequest request, int port) {
        StringBuilder text = new StringBuilder("POST " + PATH + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n");
        request.headers()
                .forEach((name, value) ->
                        text.append(name).append(": ").append(value).append("\r\n"));
        text.append("Content-Length: ")
                .append(request.body().getBytes(StandardCharsets.UTF_8).length)
                .append("\r\n\r\n")
                .append(request.body());
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        slack.close();
    }
}
