package dev.muster.simulator;

import com.google.gson.JsonObject;
import dev.muster.simulator.api.ApiMethod;
import dev.muster.simulator.api.Faults;
import dev.muster.simulator.api.RateLimits;
import dev.muster.simulator.api.ResponseUrls;
import dev.muster.simulator.api.Triggers;
import dev.muster.simulator.api.WebApi;
import dev.muster.simulator.app.Delivery;
import dev.muster.simulator.app.Routes;
import dev.muster.simulator.app.SignedRequest;
import dev.muster.simulator.app.UrlVerification;
import dev.muster.simulator.event.EventFaults;
import dev.muster.simulator.http.ApiHandler;
import dev.muster.simulator.http.Front;
import dev.muster.simulator.http.JsonEndpoints;
import dev.muster.simulator.http.JsonEndpoints.Endpoint;
import dev.muster.simulator.manifest.AppManifest;
import dev.muster.simulator.oauth.AuthorizeHandler;
import dev.muster.simulator.oauth.Installations;
import dev.muster.simulator.oauth.OAuthMethods;
import dev.muster.simulator.page.AvatarHandler;
import dev.muster.simulator.page.PageEndpoints;
import dev.muster.simulator.page.StaticHandler;
import dev.muster.simulator.play.Conversation;
import dev.muster.simulator.play.Home;
import dev.muster.simulator.play.Interactions;
import dev.muster.simulator.play.Player;
import dev.muster.simulator.socket.SocketMode;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.time.TimeControls;
import dev.muster.simulator.traffic.Traffic;
import dev.muster.simulator.trouble.TroubleEndpoints;
import dev.muster.simulator.workspace.AppCredentials;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Workspace;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;

/** A local Slack: one workspace, its Web API, the requests that it sends to the app, and the people who use it. */
public final class Simulator implements AutoCloseable {
    private final MovableClock clock;
    private final Workspace workspace;
    private final String botToken;
    private final AppCredentials credentials;
    private final TimeControls time;
    private final String host;
    private final Traffic traffic = new Traffic();
    private final Faults faults = new Faults();
    private final RateLimits limits;
    private final AppSide app;
    private final Interactions interactions;
    private final Front front;

    Simulator(SimulatorBuilder settings) {
        clock = settings.clock;
        host = settings.host;
        botToken = settings.botToken;
        credentials = settings.credentials;
        time = new TimeControls(clock, settings.mover == null ? clock::set : settings.mover);
        workspace = settings.workspace();
        limits = new RateLimits(clock, settings.limits);
        Triggers triggers = new Triggers(clock);
        ResponseUrls responseUrls = new ResponseUrls(workspace, this::url);
        Optional<AppManifest> manifest = Optional.ofNullable(settings.manifest);
        app = new AppSide(settings, workspace, traffic, this::url);
        interactions = new Interactions(workspace, triggers, responseUrls, app.connection, app.events, manifest);
        Installations installations = new Installations(
                workspace,
                credentials,
                botToken,
                manifest.filter(AppManifest::tokenRotation).isPresent());
        List<ApiMethod> methods = new ArrayList<>(WebApi.standard(triggers));
        methods.addAll(OAuthMethods.methods(installations));
        methods.addAll(app.sockets.methods());
        WebApi api = new WebApi(workspace, limits, methods);
        List<Handler> handlers = List.of(
                new ApiHandler(api, workspace.files(), responseUrls, faults, traffic, clock),
                app.sockets.handler(),
                new JsonEndpoints(TroubleEndpoints.of(workspace, faults, app.faults, app.sockets, limits)),
                new JsonEndpoints(PageEndpoints.of(workspace, interactions, time, traffic, manifest, settings.tour)),
                new JsonEndpoints(List.of(
                        Endpoint.post("/sim/verify", request -> verifyUrl().json()))),
                new AvatarHandler(workspace),
                new AuthorizeHandler(
                        workspace,
                        installations,
                        manifest.map(AppManifest::redirectUrls).orElse(List.of())),
                new StaticHandler());
        front = new Front(host, settings.port, handlers);
    }

    public static SimulatorBuilder builder() {
        return new SimulatorBuilder();
    }

    /** Starts to listen, and to tell the app what happens: whatever was there before is no news. */
    public Simulator start() {
        front.start();
        workspace.servedAt(url());
        app.events.listen();
        return this;
    }

    /** Where it listens, without a slash at the end; the Web API is below {@link #apiUrl}. */
    public String url() {
        return "http://" + host + ":" + front.port();
    }

    /** The prefix of the Web API's methods, with a slash at the end, as Slack's client wants it. */
    public String apiUrl() {
        return url() + "/api/";
    }

    public MovableClock clock() {
        return clock;
    }

    public Workspace workspace() {
        return workspace;
    }

    public String botToken() {
        return botToken;
    }

    /** The secrets that the app must know. */
    public AppCredentials credentials() {
        return credentials;
    }

    public Traffic traffic() {
        return traffic;
    }

    public Faults faults() {
        return faults;
    }

    /** Turns the rate limits on or off, and forgets what was counted. */
    public void limits(boolean on) {
        limits.turn(on);
    }

    /** The limits of single methods, to be changed by tests. */
    public RateLimits rateLimits() {
        return limits;
    }

    /** Trouble with the next events. */
    public EventFaults eventFaults() {
        return app.faults;
    }

    /** Says where the app listens for everything, whatever its manifest says, and the signing secret that it checks. */
    public void app(String requestUrl, String signingSecret) {
        app.connection.connect(new Routes.OneUrl(URI.create(requestUrl)), signingSecret);
    }

    /**
     * Says where the app really is: the base takes the place of scheme, host and port of every address of the manifest;
     * without a manifest it is the address of everything. The app must know the signing secret of {@link #credentials}.
     */
    public void appAt(URI base) {
        app.route(Optional.of(base));
    }

    /** Turns Socket Mode on or off. */
    public void socketMode(boolean on) {
        app.socketMode(on);
    }

    /** The app's sockets. */
    public SocketMode sockets() {
        return app.sockets;
    }

    // ---- people

    public Player as(Person person) {
        return new Player(interactions, person);
    }

    /** Acts as the person with that handle. */
    public Player as(String handle) {
        return as(workspace.person(handle));
    }

    /** What everyone sees in a channel. */
    public Conversation channel(String name) {
        return new Conversation(workspace, workspace.channel(name).id());
    }

    /** A person's direct messages with the bot, oldest first. */
    public List<SimMessage> directMessages(Person person) {
        return workspace.messages().in(workspace.directChannel(person.id()).id());
    }

    public Home home(Person person) {
        return new Home(workspace.views().home(person.id()), workspace);
    }

    /** Calls the listener for every message that is posted or edited, ephemerals included, on the posting thread. */
    public void onMessage(Consumer<SimMessage> listener) {
        workspace.onMessage(listener);
    }

    // ---- requests to the app

    /** Sends an event, such as {@code {"type":"team_join",...}}, in its envelope. */
    public Delivery event(JsonObject event) {
        return interactions.event(event);
    }

    /** Does the handshake that checks the request URL; the app must answer with the challenge. */
    public Delivery verifyUrl(String challenge) {
        return UrlVerification.send(app.connection, challenge);
    }

    /** Does the handshake as Slack does when somebody saves the app's settings, and says what came of it. */
    public UrlVerification verifyUrl() {
        return UrlVerification.of(app.connection);
    }

    /** A slash command as a signed request, not yet sent: with a fresh trigger and response URL. */
    public SignedRequest command(Person person, Channel channel, String typed) {
        return signed(interactions.commandBody(person, channel, typed), Duration.ZERO);
    }

    /** Signs a form body with the clock's time, moved by {@code offset}. */
    public SignedRequest signed(String formBody, Duration offset) {
        return app.connection.form(formBody, offset);
    }

    /** Signs a JSON body with the clock's time, moved by {@code offset}. */
    public SignedRequest signedJson(String jsonBody, Duration offset) {
        return app.connection.json(jsonBody, offset);
    }

    /** Sends a request as it is, right or wrong, and waits for the answer; shows nothing to anybody. */
    public Delivery send(SignedRequest request) {
        return app.connection.send(request);
    }

    /** Sends without waiting; the future never fails. */
    public CompletableFuture<Delivery> sendAsync(SignedRequest request) {
        return app.connection.sendAsync(request);
    }

    /** Sends any body with any headers, for attacks. */
    public Delivery send(String rawBody, java.util.Map<String, String> headers) {
        return app.connection.send(new SignedRequest(rawBody, headers));
    }

    /** A file that the app uploaded. */
    public Optional<byte[]> file(String fileId) {
        return workspace.files().find(fileId).flatMap(file -> Optional.ofNullable(file.bytes()));
    }

    @Override
    public void close() {
        time.close();
        app.close();
        front.close();
    }
}
