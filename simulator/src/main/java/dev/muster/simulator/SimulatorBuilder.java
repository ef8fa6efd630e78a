package dev.muster.simulator;

import dev.muster.simulator.manifest.AppManifest;
import dev.muster.simulator.page.Tour;
import dev.muster.simulator.play.Interactions;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.time.TimeControls;
import dev.muster.simulator.workspace.AppCredentials;
import dev.muster.simulator.workspace.Bot;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.Token;
import dev.muster.simulator.workspace.Workspace;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of a simulator, each with a default that suits a test. */
public final class SimulatorBuilder {
    /** All scopes that the simulated methods ask for. */
    public static final Set<String> ALL_SCOPES = Set.of(
            "app_mentions:read",
            "bookmarks:write",
            "channels:history",
            "channels:join",
            "channels:read",
            "chat:write",
            "commands",
            "files:write",
            "groups:history",
            "groups:read",
            "im:history",
            "im:read",
            "im:write",
            "pins:write",
            "reactions:write",
            "team:read",
            "usergroups:read",
            "usergroups:write",
            "users.profile:read",
            "users:read",
            "users:read.email");

    MovableClock clock = MovableClock.system();
    String host = "127.0.0.1";
    int port;

    TimeControls.@Nullable Mover mover;

    @Nullable
    AppManifest manifest;

    @Nullable
    Tour tour;

    @Nullable
    Clock signingClock;

    @Nullable
    URI appBase;

    Duration pings = Duration.ofSeconds(10);
    private @Nullable Boolean socketMode;
    AppCredentials credentials = AppCredentials.SIMULATED;
    boolean limits = true;
    String botToken = "xoxb-1-simulated-bot";
    private Set<String> scopes = ALL_SCOPES;
    private String teamId = "T0MUSTER";
    private String teamName = "Muster";

    SimulatorBuilder() {}

    /** The clock that gives every timestamp; the app should get the same. */
    public SimulatorBuilder clock(MovableClock theClock) {
        clock = theClock;
        return this;
    }

    /** The address to bind; only this machine's own by default. */
    public SimulatorBuilder host(String theHost) {
        host = theHost;
        return this;
    }

    /** How the clock gets to a later instant when people move it; without it, it jumps there. */
    public SimulatorBuilder mover(TimeControls.Mover theMover) {
        mover = theMover;
        return this;
    }

    /** The clock whose time signatures carry; the simulator's own by default. An app in real time wants real time. */
    public SimulatorBuilder signingClock(Clock theClock) {
        signingClock = theClock;
        return this;
    }

    /**
     * Where the app really is: takes the place of scheme, host and port of every address of the manifest, and is itself
     * the address of all that the manifest says none for.
     */
    public SimulatorBuilder appAt(URI base) {
        appBase = base;
        return this;
    }

    /** Whether requests go through sockets that the app opens; what the manifest says by default. */
    public SimulatorBuilder socketMode(boolean on) {
        socketMode = on;
        return this;
    }

    /** How often sockets are pinged, in real time; every ten seconds by default. */
    public SimulatorBuilder pings(Duration every) {
        pings = every;
        return this;
    }

    boolean socketMode() {
        return socketMode == null ? manifest != null && manifest.socketMode() : socketMode;
    }

    /** The secrets that the app is to know. */
    public SimulatorBuilder credentials(AppCredentials theCredentials) {
        credentials = theCredentials;
        return this;
    }

    /** The port to listen on; 0 (default) takes any free one. */
    public SimulatorBuilder port(int thePort) {
        port = thePort;
        return this;
    }

    /** Whether calls are limited as Slack limits them; they are by default. */
    public SimulatorBuilder limits(boolean on) {
        limits = on;
        return this;
    }

    public SimulatorBuilder botToken(String token) {
        botToken = token;
        return this;
    }

    /** What the bot token may do; everything by default. */
    public SimulatorBuilder scopes(Set<String> theScopes) {
        scopes = theScopes;
        return this;
    }

    /** What the app says of itself: scopes, commands and shortcuts, the events that it wants, and its addresses. */
    public SimulatorBuilder manifest(AppManifest theManifest) {
        manifest = theManifest;
        return scopes(theManifest.botScopes());
    }

    /** A walk that the page offers to newcomers. */
    public SimulatorBuilder tour(Tour theTour) {
        tour = theTour;
        return this;
    }

    public SimulatorBuilder workspace(String id, String name) {
        teamId = id;
        teamName = name;
        return this;
    }

    public Simulator build() {
        return new Simulator(this);
    }

    Workspace workspace() {
        Bot bot = new Bot(
                new PersonId("U0MUSTERBOT"), "B0MUSTER", "A0MUSTER", manifest == null ? "muster" : manifest.botName());
        Workspace workspace = new Workspace(clock, teamId, teamName, bot);
        workspace.add(Person.bot(Interactions.SLACKBOT, "slackbot", "Slackbot"));
        workspace.tokens().add(new Token(botToken, Token.Kind.BOT, bot.user(), scopes, null, false));
        workspace
                .tokens()
                .add(new Token(
                        credentials.appToken(), Token.Kind.APP, bot.user(), Set.of("connections:write"), null, false));
        return workspace;
    }
}
