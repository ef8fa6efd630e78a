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
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
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
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A simulated Slack with many teams in it, and the requests of their people. Tickets and claims go round by their numbers, so
 * that nobody has more in hand than a team finds enough.
 */
public final class Workplace implements AutoCloseable {
    public static final String SIGNING_SECRET = "a-secret-of-the-benchmark";
    static final String PATH = "/slack/events";
    private static final int TEAMS = 100;
    private static final int PEOPLE_EACH = 16;

    private final Simulator slack = Simulator.builder().build().start();
    private final List<Crew> crews = new ArrayList<>();

    /** Who is in a team. */
    private record Crew(Channel channel, List<Person> people) {}

    Workplace() {
        for (int i = 0; i < TEAMS; i++) {
            List<Person> people = new ArrayList<>();
            for (int j = 0; j < PEOPLE_EACH; j++) {
                people.add(slack.workspace().addPerson("person" + i + "x" + j, "Person " + j));
            }
            crews.add(new Crew(slack.workspace().addChannel("support-" + i, people.toArray(Person[]::new)), people));
        }
    }

    Simulator slack() {
        return slack;
    }

    WorkspaceId workspace() {
        return new WorkspaceId(slack.workspace().teamId());
    }

    List<Team> teams() {
        return IntStream.range(0, TEAMS).mapToObj(this::team).toList();
    }

    private Team team(int index) {
        Crew crew = crews.get(index);
        List<Member> members = crew.people().stream()
                .map(p -> new Member(new UserId(p.id().value()), p.realName(), Map.of()))
                .toList();
        return new Team(
                new TeamId("support-" + index),
                workspace(),
                "Support " + index,
                new ChannelId(crew.channel().id().value()),
                members.getFirst().user(),
                members,
                BusinessHours.aroundTheClock(ZoneId.of("UTC")),
                RoutineTimes.DEFAULT,
                SlaTargets.DEFAULT,
                TicketLimits.DEFAULT,
                Instant.now(),
                1);
    }

    /** Open tickets with the numbers from one on; an hour old, as open tickets are. */
    List<Ticket> openTickets(int first, int count) {
        List<Team> teams = teams();
        return IntStream.range(first, first + count)
                .mapToObj(number -> openTicket(number, teams.get(number % TEAMS)))
                .toList();
    }

    private static Ticket openTicket(int number, Team team) {
        return new NewTicket(
                        team.workspace(),
                        team.id(),
                        "Customer " + number + " was charged twice",
                        "The second charge is of the same day; the customer wants it back.",
                        Priority.NORMAL,
                        null,
                        Set.of("billing"),
                        team.lead(),
                        Instant.now().minus(Duration.ofHours(1)))
                .numbered(new TicketNumber(number));
    }

    /** The same when they are done with, so that nobody has them in hand. */
    List<Ticket> closedTickets(int first, int count) {
        return openTickets(first, count).stream()
                .map(ticket -> ticket.after(
                        new TicketEvent(TicketEvent.Kind.CLOSED, Instant.now(), new Actor.Itself(), null, ""),
                        TicketState.CLOSED))
                .toList();
    }

    /** One signed claim for each of the tickets with the numbers from one on, as bytes for the wire. */
    List<byte[]> claims(int first, int count, int port) {
        int[] numbers = IntStream.range(first, first + count).toArray();
        return claims(numbers, i -> numbers[i] / TEAMS, port);
    }

    /** So many signed claims of one ticket, by everybody of its team in turn. */
    List<byte[]> claimsOf(int number, int count, int port) {
        return claims(IntStream.generate(() -> number).limit(count).toArray(), i -> i, port);
    }

    private List<byte[]> claims(int[] numbers, IntUnaryOperator turn, int port) {
        slack.app("http://127.0.0.1:" + port + PATH, SIGNING_SECRET);
        List<List<String>> typed = crews.stream()
                .map(crew -> crew.people().stream()
                        .map(p -> slack.command(p, crew.channel(), "/claim 1").body())
                        .toList())
                .toList();
        long now = Instant.now().getEpochSecond();
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> {
                    String body = typed.get(numbers[i] % TEAMS)
                            .get(turn.applyAsInt(i) % PEOPLE_EACH)
                            .replace("&text=1&", "&text=" + numbers[i] + "&");
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
