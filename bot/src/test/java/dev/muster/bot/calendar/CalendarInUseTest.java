package dev.muster.bot.calendar;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.CHANNEL;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.STRANGER;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.shiftType;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.slack.api.bolt.response.Response;
import dev.muster.bot.SlackSchema;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.slack.RequestSignature;
import dev.muster.bot.slack.SettableClock;
import dev.muster.bot.slack.Signed;
import dev.muster.bot.slack.SlackEndpoint.Answered;
import dev.muster.bot.web.SlackServer;
import dev.muster.domain.calendar.CalendarDesk;
import dev.muster.domain.calendar.FeedAddress;
import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.storage.mongo.Store;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** From {@code /shift calendar} to what a calendar gets, by HTTP from a real server on a real store. */
class CalendarInUseTest {
    private static final Pattern URL = Pattern.compile("http://[^`\"]*?\\.ics");
    private static final Pattern VALUE = Pattern.compile("\"value\":\"([^\"]*/OWN/\\d+)\"");

    private final SettableClock clock = new SettableClock();
    private final Store store = Store.inMemory();
    private final Team team = team();
    private final RosterDesk rosters =
            new RosterDesk(store.rosters(), store.shiftRulebook(), store.leaves(), problem -> {
                throw new AssertionError("nobody asked for a plan");
            });
    private final CalendarDesk desk = new CalendarDesk(store.calendarFeeds(), store.teams(), rosters);
    private final SlackServer server = new SlackServer(
            "127.0.0.1",
            0,
            new RequestSignature("shh", clock),
            (body, headers) -> new Answered(Response.ok(body), () -> {}),
            () -> SlackServer.Readiness.READY,
            List.of(new CalendarRoute(desk, clock).route()));
    private final CalendarButtons buttons = new CalendarButtons(store.teams(), desk, this::publicUrl);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void start() {
        store.prepare();
        store.teams().save(team);
        server.start();
        log.start();
        ((Logger) LoggerFactory.getLogger("dev.muster")).addAppender(log);
    }

    @AfterEach
    void close() {
        ((Logger) LoggerFactory.getLogger("dev.muster")).detachAppender(log);
        server.close();
        store.close();
    }

    private Optional<URI> publicUrl() {
        return Optional.of(URI.create("http://127.0.0.1:" + server.port()));
    }

    private void publishes(String id, LocalDate monday, UserId person) {
        Roster roster = new Roster(
                WORKSPACE,
                team.id(),
                new RosterId(id),
                new Period(monday, 1),
                List.of(shiftType("Early", "07:00", "15:00")),
                List.of(new Shift(monday, "Early", person)),
                List.of(),
                Roster.Quality.BY_HAND,
                Roster.State.PROPOSED,
                NOW,
                null,
                null);
        rosters.propose(roster);
        rosters.approve(team, roster.id(), LEAD, NOW);
    }

    private Answer.OnlyYou types(UserId person) {
        return (Answer.OnlyYou) new CalendarCommand(desk, this::publicUrl)
                .handle(new Command(new Caller(WORKSPACE, person, CHANNEL), team, "", NOW));
    }

    private static String json(Answer answer) {
        List<com.slack.api.model.block.LayoutBlock> blocks = ((Answer.OnlyYou) answer).blocks();
        if (!blocks.isEmpty()) {
            SlackSchema.acceptsMessage(blocks);
        }
        return ((Answer.OnlyYou) answer).text() + Layout.json(blocks);
    }

    private static List<String> urls(Answer answer) {
        return URL.matcher(json(answer)).results().map(MatchResult::group).toList();
    }

    private static String value(Answer answer) {
        Matcher value = VALUE.matcher(json(answer));
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private static Press press(UserId person, String value) {
        return new Press(new Caller(WORKSPACE, person, CHANNEL), value, NOW);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return Signed.send(request.timeout(Duration.ofSeconds(20)).build());
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    @Test
    void anAssociateGetsTheirOwnFeedAndTheTeams() throws Exception {
        publishes("one", LocalDate.of(2026, 11, 30), ANA);
        publishes("two", LocalDate.of(2026, 12, 7), RAJ);

        List<String> urls = urls(types(ANA));

        HttpResponse<String> own = get(urls.getFirst());
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.headers().firstValue("Content-Type")).contains("text/calendar; charset=utf-8");
        assertThat(own.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(own.body()).containsOnlyOnce("BEGIN:VEVENT").contains("DTSTART;TZID=Europe/Berlin:20261130T070000");
        assertThat(get(urls.getLast()).body()).contains("SUMMARY:Early: ANA", "SUMMARY:Early: RAJ");
    }

    @Test
    void whoHasItAlreadyIsToldThatNothingChanged() throws Exception {
        publishes("one", LocalDate.of(2026, 11, 30), ANA);
        String url = urls(types(ANA)).getFirst();
        HttpResponse<String> first = get(url);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again =
                send(HttpRequest.newBuilder(URI.create(url)).header("If-None-Match", "W/" + tag + ", \"x\""));
        HttpResponse<String> head =
                send(HttpRequest.newBuilder(URI.create(url)).method("HEAD", BodyPublishers.noBody()));

        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).contains(tag);
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(first.body().length());
        assertThat(get(url).body()).isEqualTo(first.body());
        publishes("two", LocalDate.of(2026, 12, 7), ANA);
        assertThat(send(HttpRequest.newBuilder(URI.create(url)).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theAddressIsShownOnceAndANewOneTakesTheOldOneAway() throws Exception {
        Answer first = types(ANA);
        String old = urls(first).getFirst();

        Answer second = types(ANA);
        assertThat(urls(second)).isEmpty();
        assertThat(json(second)).contains("On since", "New address", "Turn off");
        Answer renewed = buttons.newAddress().handle(press(ANA, value(second)));

        assertThat(urls(renewed)).singleElement().isNotEqualTo(old);
        assertThat(get(old).statusCode()).isEqualTo(404);
        assertThat(get(urls(renewed).getFirst()).statusCode()).isEqualTo(200);
        assertThat(json(buttons.newAddress().handle(press(ANA, value(second))))).contains("Nothing changed");
        assertThat(get(urls(renewed).getFirst()).statusCode()).isEqualTo(200);
    }

    @Test
    void turnedOffItIsAtNoAddressUntilItIsTurnedOnAgain() throws Exception {
        Answer first = types(ANA);

        Answer off = buttons.turnOff().handle(press(ANA, value(first)));

        assertThat(json(off)).contains("Off since", "Turn on");
        assertThat(get(urls(first).getFirst()).statusCode()).isEqualTo(404);
        assertThat(json(buttons.turnOff().handle(press(ANA, value(first))))).contains("Nothing changed");
        String on = urls(buttons.newAddress().handle(press(ANA, value(off)))).getFirst();
        assertThat(get(on).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherPersonsButtonIsAboutTheirOwnFeedAndAStrangersAboutNone() throws Exception {
        Answer first = types(ANA);

        buttons.turnOff().handle(press(RAJ, value(first)));
        assertThat(json(buttons.newAddress().handle(press(STRANGER, "team-billing/OWN/0"))))
                .contains("not on the rosters");
        assertThat(json(buttons.newAddress().handle(press(ANA, "nonsense")))).contains("not there any more");

        assertThat(get(urls(first).getFirst()).statusCode()).isEqualTo(200);
    }

    @Test
    void theLeadWhoWorksNoShiftsGetsTheTeamsFeedOnly() {
        assertThat(urls(types(LEAD))).hasSize(1);
        assertThat(json(types(LEAD))).contains("All shifts of Billing").doesNotContain("Your shifts");
    }

    @Test
    void anAddressThatLeadsNowhereSaysSoInALineAndIsInNoLog() throws Exception {
        String known = FeedAddress.random(WORKSPACE).written();

        HttpResponse<String> unknown = get(publicUrl().orElseThrow() + "/calendar/" + known + ".ics");
        HttpResponse<String> malformed = get(publicUrl().orElseThrow() + "/calendar/.ics");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body())
                .isEqualTo("there is no calendar at this address")
                .isEqualTo(malformed.body());
        assertThat(log.list).isEmpty();
    }

    @Test
    void aFailureIsLoggedWithoutTheAddress() throws Exception {
        String url = urls(types(ANA)).getFirst();
        store.close();

        assertThat(get(url).statusCode()).isEqualTo(500);

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .startsWith("/calendar/ failed: ")
                .doesNotContain(".ics");
    }

    @Test
    void withoutAPublicAddressItSaysWhatTheOperatorMustSet() {
        Answer answer = new CalendarCommand(desk, Optional::empty)
                .handle(new Command(new Caller(WORKSPACE, ANA, CHANNEL), team, "", NOW));

        assertThat(json(answer)).contains("MUSTER_PUBLIC_URL");
    }
}
