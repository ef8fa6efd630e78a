package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.bot.app.Muster;
import dev.muster.demo.stage.Stage;
import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.RoutineTimes;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
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
import dev.muster.storage.mongo.Store;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thousand claims of one ticket at the same time, through two instances. */
class OneTicketForAllTest {
    private static final int CLAIMS = 1_000;
    private static final int PEOPLE = 20;
    private static final String SECRET = "a-secret-of-both-instances";
    private static final String YOURS = "is yours.";
    private static final String YOURS_ALREADY = "is yours already.";
    private static final String TAKEN = "is already with";

    private final Simulator slack = Stage.muster().limits(false).build().start();
    private final Store store = Store.inMemory();
    private final List<Muster> instances = new ArrayList<>();
    /** What people read, at once or, where that took too long for Slack, a little later. */
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        instances.forEach(Muster::close);
        slack.close();
        store.close();
    }

    private Muster instance() {
        Muster muster = Muster.start(new Muster.Parts(
                store, Clock.systemUTC(), URI.create(slack.apiUrl()), slack.botToken(), SECRET, "127.0.0.1", 0));
        instances.add(muster);
        return muster;
    }

    @Test
    void oneGetsItAndAllOthersAreToldWho() {
        List<Person> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> slack.workspace().addPerson("person" + i, "Person " + i))
                .toList();
        Channel channel = slack.workspace().addChannel("#crowd", people.toArray(Person[]::new));
        store.prepare();
        Team team = team(channel, people);
        store.teams().save(team);
        store.tickets().restore(List.of(ticket(team)));
        slack.onMessage(message -> {
            if (message.isEphemeral()) {
                told.add(message.text());
            }
        });
        instance();
        instance();
        slack.app("http://127.0.0.1:" + instances.getFirst().port() + "/slack/events", SECRET);

        List<CompletableFuture<HttpResponse<String>>> claims = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<HttpRequest> requests = IntStream.range(0, CLAIMS)
                    .mapToObj(i -> claim(
                            people.get(i % PEOPLE),
                            channel,
                            instances.get(i % 2).port()))
                    .toList();
            requests.forEach(request -> claims.add(client.sendAsync(request, BodyHandlers.ofString())));
            claims.forEach(CompletableFuture::join);
        }

        claims.forEach(c -> told.add(c.join().body()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count(YOURS) + count(YOURS_ALREADY) + count(TAKEN) == CLAIMS);

        UserId winner = store.tickets()
                .find(team.workspace(), new TicketNumber(1))
                .orElseThrow()
                .owner();
        assertThat(count(YOURS)).isEqualTo(1);
        assertThat(count("is already with <@" + winner + ">")).isEqualTo(count(TAKEN));
    }

    private int count(String words) {
        return (int) told.stream().filter(line -> line.contains(words)).count();
    }

    private HttpRequest claim(Person person, Channel channel, int port) {
        SignedRequest signed = SignedRequest.form(
                SECRET,
                Instant.now().getEpochSecond(),
                slack.command(person, channel, "/claim 1").body());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
                .POST(BodyPublishers.ofString(signed.body()));
        signed.headers().forEach(request::header);
        return request.build();
    }

    private Team team(Channel channel, List<Person> people) {
        List<Member> members = people.stream()
                .map(p -> new Member(new UserId(p.id().value()), p.realName(), Map.of()))
                .toList();
        return new Team(
                new TeamId("crowd"),
                new WorkspaceId(slack.workspace().teamId()),
                "Crowd",
                new ChannelId(channel.id().value()),
                members.getFirst().user(),
                members,
                BusinessHours.aroundTheClock(TeamStage.BERLIN),
                RoutineTimes.DEFAULT,
                Instant.now(),
                1);
    }

    private static Ticket ticket(Team team) {
        return new NewTicket(
                        team.workspace(),
                        team.id(),
                        "Everybody wants it",
                        "",
                        Priority.NORMAL,
                        null,
                        Set.of(),
                        team.lead(),
                        Instant.now())
                .numbered(new TicketNumber(1));
    }
}
