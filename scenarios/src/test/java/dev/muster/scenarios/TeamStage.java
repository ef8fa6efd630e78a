package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.bot.app.Muster;
import dev.muster.demo.stage.Stage;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.scenarios.audit.QueryAudit;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.storage.mongo.Store;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A support team in Berlin, its channel, its bot, and a clock that moves when it is told to. */
final class TeamStage implements AutoCloseable {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final String CHANNEL = "#billing-support";
    static final List<String> ASSOCIATES = List.of("ana", "raj", "mei", "tom", "lina", "sam");

    private final Stage stage;
    private final QueryAudit audit;
    private @Nullable Muster secondBot;

    private TeamStage(Stage stage, QueryAudit audit) {
        this.stage = stage;
        this.audit = audit;
        BlockKitRules.watch(stage.slack());
        List<Person> everybody = new ArrayList<>();
        everybody.add(person("olga", "Olga Ek").asAdmin());
        everybody.add(person("mara", "Mara Lind"));
        everybody.add(person("ana", "Ana Reyes"));
        everybody.add(person("raj", "Raj Patel"));
        everybody.add(person("mei", "Mei Tanaka"));
        everybody.add(person("tom", "Tom Okafor"));
        everybody.add(person("lina", "Lina Haddad"));
        everybody.add(person("sam", "Sam Novak"));
        everybody.add(person("otto", "Otto Outsider"));
        everybody.forEach(slack().workspace()::add);
        slack().workspace().addChannel(CHANNEL, everybody.toArray(Person[]::new));
    }

    static TeamStage at(String local) {
        QueryAudit audit = new QueryAudit();
        return on(Stage.at(instant(local), Store.inMemory(audit)), audit);
    }

    /**
     * Puts the team on a stage.
     *
     * @param audit listens to the stage's store
     */
    static TeamStage on(Stage stage, QueryAudit audit) {
        return new TeamStage(stage, audit);
    }

    /** A UTC instant from a local time in Berlin. */
    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    static Person person(String handle, String name) {
        String id = "U0" + handle.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return Person.member(new PersonId(id), handle, name, BERLIN).shownAs(name.split(" ", 2)[0]);
    }

    /** Olga, the admin, sets the team up: Mara leads, six associates, weekdays from eight to eight. */
    TeamStage withTeam() {
        setUpForm().submit();
        return this;
    }

    /** The set-up form as Olga fills it in. */
    Form setUpForm() {
        return setUpForm("olga", CHANNEL);
    }

    Form setUpForm(String who, String channel) {
        as(who).typesIn(channel, "/muster setup");
        return as(who).form()
                .fill("name", "Billing support")
                .fill("channel", channel)
                .fill("lead", "mara")
                .fill("members", ASSOCIATES.toArray(String[]::new))
                .fill("zone", "Europe/Berlin")
                .fill("hours", "Mon-Fri 08:00-20:00");
    }

    Team team() {
        return stage.store().teams().in(new WorkspaceId("T0MUSTER")).getFirst();
    }

    Stage stage() {
        return stage;
    }

    Simulator slack() {
        return stage.slack();
    }

    // ---- people and places

    Someone as(String handle) {
        return new Someone(this, handle);
    }

    /** Somebody new in the workspace and in the team's channel. */
    Person joins(String handle, String name) {
        Person person = slack().workspace().add(person(handle, name));
        slack().workspace().join(slackChannel().id(), person.id());
        return person;
    }

    Channel slackChannel() {
        return slack().workspace().channel(CHANNEL);
    }

    Room channel() {
        return channel(CHANNEL);
    }

    Room channel(String name) {
        return new Room(name, () -> slack().channel(name).messages());
    }

    /** A person's direct messages with the bot. */
    Room inbox(String handle) {
        Person person = slack().workspace().person(handle);
        return new Room("direct messages to " + handle, () -> slack().directMessages(person));
    }

    /** The only card of a ticket, as it is now. */
    Shown card(int number) {
        List<SimMessage> cards = slack().channel(CHANNEL).messages().stream()
                .filter(m -> m.text().startsWith("Ticket #" + number + " "))
                .toList();
        assertThat(cards).as("cards of #%d", number).hasSize(1);
        return new Shown("card of #" + number, cards);
    }

    // ---- time and trouble

    /** Waits until everything is done that can be done now. */
    void settle() {
        moving(stage::settle);
    }

    /**
     * With two bots, one of them loses the race for each routine and looks again half a minute later whether the winner
     * has done it; a clock that was touched has it look at once.
     */
    private void moving(Runnable move) {
        Muster second = secondBot;
        if (second == null) {
            move.run();
            return;
        }
        try (ScheduledExecutorService nudger = Executors.newSingleThreadScheduledExecutor()) {
            nudger.scheduleWithFixedDelay(() -> stage.clock().advance(Duration.ZERO), 100, 100, TimeUnit.MILLISECONDS);
            move.run();
            await().atMost(Duration.ofSeconds(30)).until(second::isIdle);
            stage.settle();
            nudger.shutdownNow();
        }
    }

    /** Waits for the second bot alone, while the first one is away. */
    void settleSecondBot() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Objects.requireNonNull(secondBot).isIdle());
    }

    /** Time passes; everything that falls due on the way happens. */
    TeamStage until(String local) {
        moving(() -> stage.moveTo(instant(local)));
        return this;
    }

    TeamStage passes(Duration time) {
        moving(() -> stage.moveBy(time));
        return this;
    }

    void botStops() {
        stage.stopBot();
    }

    void botStarts() {
        stage.startBot();
        settle();
    }

    /** One more bot on the same store, as a second machine would run it; Slack's requests go to the first. */
    void secondBotStarts() {
        Muster second = Muster.start(new Muster.Parts(
                stage.store(),
                stage.clock(),
                URI.create(slack().apiUrl()),
                slack().botToken(),
                "another-secret",
                "127.0.0.1",
                0));
        stage.clock().onChange(second::clockMoved);
        secondBot = second;
        settle();
    }

    @Override
    public void close() {
        Muster second = secondBot;
        if (second != null) {
            second.close();
        }
        BlockKitRules.review(slack());
        stage.close();
        audit.verify();
    }
}
