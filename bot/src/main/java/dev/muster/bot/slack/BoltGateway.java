package dev.muster.bot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.middleware.builtin.SingleTeamAuthorization;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.HomePages;
import dev.muster.bot.interaction.Interactions.MessageShortcutHandler;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Once;
import dev.muster.domain.delivery.Inbox;
import dev.muster.domain.delivery.OwedAnswers;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Connects Bolt to everything that people can do: commands, presses, submissions, shortcuts. */
public final class BoltGateway implements SlackEndpoint, AutoCloseable {
    /** Slack waits 3 seconds for a response, on the way there and back included. */
    private static final Duration PATIENCE = Duration.ofMillis(2200);

    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private final App app;
    private final Identity identity;
    private final AfterAck afterAck;
    private final Promises promises;

    /** Answers slash commands: the router. */
    @FunctionalInterface
    public interface Commands {
        Answer answer(Caller caller, String slash, String text, Instant now, Once once);
    }

    /**
     * Everything that can be done.
     *
     * @param names the slash commands, without the slash
     * @param presses by action id, without what follows a colon
     * @param submissions by callback id
     * @param shortcuts of messages, by callback id
     * @param homes what people see in the App Home
     */
    public record Handlers(
            Set<String> names,
            Commands commands,
            Map<String, PressHandler> presses,
            Map<String, SubmissionHandler> submissions,
            Map<String, MessageShortcutHandler> shortcuts,
            HomePages homes) {
        public Handlers {
            names = Set.copyOf(names);
            presses = Map.copyOf(presses);
            submissions = Map.copyOf(submissions);
            shortcuts = Map.copyOf(shortcuts);
        }
    }

    /** What outlives this process of the requests that came to it. */
    public record Records(Inbox inbox, OwedAnswers owed) {}

    /** Whom the token belongs to. */
    public record Identity(WorkspaceId workspace, UserId bot) {}

    private BoltGateway(App app, Identity identity, AfterAck afterAck, Promises promises) {
        this.app = app;
        this.identity = identity;
        this.afterAck = afterAck;
        this.promises = promises;
    }

    /**
     * Asks Slack whose token it is and connects the handlers.
     *
     * @param isUnavailable whether an exception means that the store can't be reached
     * @throws SlackUnavailableException when Slack doesn't accept the token or doesn't answer
     */
    public static BoltGateway connect(
            SlackConnection connection,
            String signingSecret,
            Handlers handlers,
            Records records,
            Clock clock,
            Predicate<Throwable> isUnavailable) {
        return connect(connection, signingSecret, handlers, records, clock, isUnavailable, PATIENCE);
    }

    static BoltGateway connect(
            SlackConnection connection,
            String signingSecret,
            Handlers handlers,
            Records records,
            Clock clock,
            Predicate<Throwable> isUnavailable,
            Duration patience) {
        AuthTestResponse whoami = whoami(connection);
        Identity identity = new Identity(new WorkspaceId(whoami.getTeamId()), new UserId(whoami.getUserId()));
        AppConfig config = AppConfig.builder()
                .slack(connection.slack())
                .singleTeamBotToken(connection.botToken())
                .signingSecret(signingSecret)
                .requestVerificationEnabled(false) // done before, with our clock, both ways, in constant time
                .authTestCacheEnabled(true)
                .authTestCacheExpirationMillis(-1) // a token's workspace never changes
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(request -> Response.ok())
                .threadPoolSize(1)
                .build();
        App app = new App(
                config,
                connection.slack(),
                List.of(new SSLCheck(null), new SingleTeamAuthorization(config, whoami, null)));
        AfterAck afterAck = new AfterAck();
        Replies replies = new Replies(connection);
        Promises promises = new Promises(records.owed(), replies, clock, afterAck);
        Trouble trouble = new Trouble(isUnavailable);
        Homes homes = new Homes(connection, handlers.homes(), clock, trouble);
        Incoming incoming = new Incoming(
                identity.workspace(),
                clock,
                new Receipts(records.inbox(), clock),
                promises,
                replies,
                trouble,
                afterAck,
                patience);
        app.command(ANY, new CommandIn(incoming, handlers.names(), handlers.commands()));
        app.blockAction(ANY, new PressIn(incoming, homes, handlers.presses()));
        app.viewSubmission(ANY, new SubmissionIn(incoming, homes, handlers.submissions()));
        app.viewClosed(ANY, (request, context) -> context.ack());
        app.globalShortcut(ANY, (request, context) -> context.ack());
        app.messageShortcut(ANY, new MessageShortcutIn(incoming, handlers.shortcuts(), whoami.getUrl()));
        app.event(AppHomeOpenedEvent.class, new HomeOpenedIn(incoming, homes));
        app.start();
        return new BoltGateway(app, identity, afterAck, promises);
    }

    private static AuthTestResponse whoami(SlackConnection connection) {
        SlackReply<AuthTestResponse> reply =
                SlackReply.of(() -> connection.methods().authTest(r -> r));
        return switch (reply) {
            case SlackReply.Ok<AuthTestResponse> ok -> ok.response();
            case SlackReply.Failed<AuthTestResponse> no ->
                throw new SlackUnavailableException("auth.test", no.failure());
        };
    }

    public Identity identity() {
        return identity;
    }

    @Override
    public Answered answer(String body, Map<String, List<String>> headers) throws Exception {
        Request<?> request = IncomingReader.read(body, new RequestHeaders(headers));
        request.updateContext(app.config());
        Response response = app.run(request);
        return new Answered(response, Acked.after(response));
    }

    /** Answers what other instances promised and can't answer any more; to be called from time to time. */
    public void answerForTheDead() {
        promises.stepIn();
    }

    /** Whether everything that requests left to be done is done. */
    public boolean isIdle() {
        return afterAck.isIdle();
    }

    @Override
    public void close() {
        afterAck.close();
        app.stop();
        app.executorService().shutdown();
    }
}
