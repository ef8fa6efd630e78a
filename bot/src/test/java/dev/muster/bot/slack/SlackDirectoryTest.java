package dev.muster.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.bot.interaction.Directory.ChannelAccess;
import dev.muster.bot.interaction.Directory.Person;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackDirectoryTest {
    private static final UserId ANA = new UserId("U0ANA");
    private static final ChannelId BILLING = new ChannelId("C0BILLING");

    private final FakeSlack slack = new FakeSlack();
    private final SlackConnection connection = slack.connect();
    private final SlackDirectory directory = new SlackDirectory(connection.methods());

    @AfterEach
    void close() {
        connection.close();
        slack.close();
    }

    @Test
    void aPersonIsAskedForEveryTime() {
        assertThat(directory.person(ANA)).contains(new Person(ANA, "Ana", "Europe/Madrid", true, true));
        directory.person(ANA);
        assertThat(slack.calls("users.info")).hasSize(2);
    }

    @Test
    void nobodyIsNotTheSameAsNoAnswer() {
        slack.refuse("users.info", "user_not_found");
        assertThat(directory.person(ANA)).isEmpty();
        slack.breakDown("users.info");
        assertThatThrownBy(() -> directory.person(ANA))
                .isInstanceOf(SlackUnavailableException.class)
                .hasMessage("users.info: http_503");
    }

    @Test
    void aPublicChannelIsJoined() {
        assertThat(directory.join(BILLING)).isEqualTo(ChannelAccess.IN_CHANNEL);
        assertThat(slack.calls("conversations.join")).hasSize(1);
    }

    @Test
    void refusalsAreValues() {
        slack.refuse("conversations.info", "channel_not_found");
        assertThat(directory.join(BILLING)).isEqualTo(ChannelAccess.NOT_FOUND);
        slack.refuse("conversations.join", "is_archived");
        assertThat(directory.join(BILLING)).isEqualTo(ChannelAccess.ARCHIVED);
        slack.refuse("conversations.join", "method_not_supported_for_channel_type");
        assertThat(directory.join(BILLING)).isEqualTo(ChannelAccess.NOT_INVITED);
    }
}
