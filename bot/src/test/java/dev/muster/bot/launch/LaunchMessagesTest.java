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
import org.junit.jupiter.api.Test;

class LaunchMessagesTest {

    @Test
    void whatPeopleWroteIsNoMarkupNotEvenInALink() {
        Launch launch = new Launch(
                new LaunchNumber(3),
                new NewLaunch(
                        new WorkspaceId("T1"),
                        new TeamId("team-billing"),
                        "<!channel> & more|less",
                        LocalDate.of(2026, 11, 24),
                        new ProductArea("billing"),
                        new OutsideLink("https://example.com/?a=1&b=2"),
                        new UserId("U0MARA"),
                        Instant.parse("2026-11-20T09:00:00Z")),
                false);

        assertThat(LaunchMessages.line(launch))
                .isEqualTo("Tue 24 Nov 2026  *<https://example.com/?a=1&amp;b=2|&lt;!channel&gt; &amp; more¦less>*"
                        + " (billing)  `3`");
    }
}
