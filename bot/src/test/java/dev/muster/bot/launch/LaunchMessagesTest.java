package dev.muster.bot.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.launch.Launch;
import dev.muster.domain.launch.LaunchNumber;
import dev.muster.domain.launch.NewLaunch;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.ProductArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaunchMessagesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static Launch launch(int number, LocalDate on) {
        return new Launch(
                new LaunchNumber(number),
                new NewLaunch(
                        new WorkspaceId("T1"),
                        new TeamId("team-billing"),
                        "Launch " + number,
                        on,
                        null,
                        null,
                        new UserId("U0MARA"),
                        Instant.parse("2026-11-20T09:00:00Z")),
                false);
    }

    @Test
    void whatWasLaunchedOnTheDaysOffIsNamedWithItsDate() {
        assertThat(LaunchMessages.launched(List.of(launch(1, MONDAY.minusDays(2)), launch(2, MONDAY)), MONDAY))
                .containsExactly("🚀 Launched on Sat 21 Nov: *Launch 1*", "🚀 Launched today: *Launch 2*");
    }

    @Test
    void ofManyLaunchesTheFirstAreNamedAndTheOthersCounted() {
        List<Launch> many =
                IntStream.rangeClosed(1, 17).mapToObj(n -> launch(n, MONDAY)).toList();

        assertThat(LaunchMessages.launched(many, MONDAY)).hasSize(16).endsWith("_and 2 more, see_ `/launch`");
    }

    @Test
    void whatPeopleWroteIsNoMarkupNotEvenInALink() {
        Launch launch = new Launch(
                new LaunchNumber(3),
                new NewLaunch(
                        new WorkspaceId("T1"),
                        new TeamId("team-billing"),
                        "<!channel> & *more|less*",
                        LocalDate.of(2026, 11, 24),
                        new ProductArea("billing"),
                        new OutsideLink("https://example.com/?a=1&b=2"),
                        new UserId("U0MARA"),
                        Instant.parse("2026-11-20T09:00:00Z")),
                false);

        assertThat(LaunchMessages.line(launch))
                .isEqualTo("Tue 24 Nov 2026  *<https://example.com/?a=1&amp;b=2|&lt;!channel&gt; &amp; ∗more¦less∗>*"
                        + " (billing)  `3`");
    }
}
