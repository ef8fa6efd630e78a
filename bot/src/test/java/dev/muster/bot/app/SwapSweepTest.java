package dev.muster.bot.app;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.shiftType;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.BotFixture;
import dev.muster.domain.shift.Crossing;
import dev.muster.domain.shift.OfferDesk;
import dev.muster.domain.shift.OfferId;
import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import dev.muster.storage.mongo.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another instance may have died after it marked a roster; today is Monday, 23 November 2026. */
class SwapSweepTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final Store store = Store.inMemory();
    private final Team team = team();
    private final List<Team> finished = new ArrayList<>();

    @BeforeEach
    void prepare() {
        store.prepare();
        assertThat(store.teams().save(team)).isInstanceOf(Teams.Saved.class);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Roster published() {
        Roster roster = BotFixture.proposed(
                "roster-a",
                team,
                new Period(MONDAY, 1),
                List.of(shiftType("Early", "07:00", "15:00")),
                List.of(new Shift(MONDAY.plusDays(1), "Early", ANA)));
        store.rosters().propose(roster);
        return store.rosters()
                .decide(WORKSPACE, roster.id(), Roster.State.APPROVED, LEAD, NOW)
                .orElseThrow();
    }

    private void sweeps() {
        OfferDesk offers = new OfferDesk(store.rosters(), store.shiftRulebook(), store.leaves());
        new SwapSweep(store.teams(), offers, (which, at) -> finished.add(which), Clock.fixed(NOW, ZoneOffset.UTC))
                .run();
    }

    @Test
    void aTeamWithARosterThatIsMarkedIsFinished() {
        Roster roster = published();
        Crossing crossing = new Crossing(new RosterId("roster-b"), new OfferId("offer-a"));
        assertThat(store.rosters().change(roster, roster.marked(crossing))).isTrue();

        sweeps();

        assertThat(finished).extracting(Team::id).containsExactly(team.id());
    }

    @Test
    void whereNothingIsHalfDoneNothingIsDone() {
        published();

        sweeps();

        assertThat(finished).isEmpty();
    }
}
