package dev.muster.storage.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.launch.Launch;
import dev.muster.domain.launch.LaunchNumber;
import dev.muster.domain.launch.Launches;
import dev.muster.domain.launch.NewLaunch;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.storage.mongo.OnAStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

abstract class LaunchesContract extends OnAStore {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LaunchNumber FIRST = new LaunchNumber(1);

    LaunchesContract(Kind kind) {
        super(kind);
    }

    private static NewLaunch launch(TeamId team, String what, LocalDate on) {
        return new NewLaunch(
                WORKSPACE,
                team,
                what,
                on,
                new ProductArea("billing"),
                new OutsideLink("https://example.com/checkout"),
                new UserId("U0MARA"),
                Instant.parse("2026-11-20T09:00:00Z"));
    }

    private Launches launches() {
        return store.launches();
    }

    @Test
    void eachTeamCountsItsOwnAndFindsThemByDate() {
        NewLaunch checkout = launch(TEAM, "New checkout", TUESDAY);
        assertThat(launches().add(checkout)).isEqualTo(new Launch(FIRST, checkout, false));
        Launch earlier = launches().add(launch(TEAM, "Refund page", TUESDAY.minusDays(3)));
        assertThat(earlier.number()).isEqualTo(new LaunchNumber(2));
        assertThat(launches().add(launch(OTHER_TEAM, "Tax rates", TUESDAY)).number())
                .isEqualTo(FIRST);

        assertThat(launches().find(WORKSPACE, TEAM, FIRST)).contains(new Launch(FIRST, checkout, false));
        assertThat(launches().find(OTHER_WORKSPACE, TEAM, FIRST)).isEmpty();
        assertThat(launches().between(WORKSPACE, TEAM, TUESDAY.minusDays(3), TUESDAY))
                .extracting(Launch::what)
                .containsExactly("Refund page", "New checkout");
        assertThat(launches().between(WORKSPACE, TEAM, TUESDAY.plusDays(1), TUESDAY.plusDays(9)))
                .isEmpty();
    }

    @Test
    void aDroppedOneIsOffTheListUntilItIsBroughtBackAndKeepsItsNumber() {
        launches().add(launch(TEAM, "New checkout", TUESDAY));
        assertThat(launches().restore(WORKSPACE, TEAM, FIRST)).isFalse();
        assertThat(launches().drop(WORKSPACE, TEAM, FIRST)).isTrue();
        assertThat(launches().drop(WORKSPACE, TEAM, FIRST)).isFalse();
        assertThat(launches().drop(WORKSPACE, OTHER_TEAM, FIRST)).isFalse();

        assertThat(launches().between(WORKSPACE, TEAM, TUESDAY, TUESDAY)).isEmpty();
        assertThat(launches().find(WORKSPACE, TEAM, FIRST).map(Launch::dropped)).contains(true);
        assertThat(launches().add(launch(TEAM, "Refund page", TUESDAY)).number())
                .isEqualTo(new LaunchNumber(2));

        assertThat(launches().restore(WORKSPACE, TEAM, FIRST)).isTrue();
        assertThat(launches().between(WORKSPACE, TEAM, TUESDAY, TUESDAY)).hasSize(2);
    }

    @Test
    void addedAtOnceTheyHaveNumbersOfTheirOwn() throws Exception {
        Queue<LaunchNumber> numbers = new ConcurrentLinkedQueue<>();

        atOnce(
                6,
                i -> numbers.add(
                        launches().add(launch(TEAM, "Launch " + i, TUESDAY)).number()));

        assertThat(numbers).doesNotHaveDuplicates().hasSize(6);
    }
}
