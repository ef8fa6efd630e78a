package dev.muster.bot.metric;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.STRANGER;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.muster.bot.SlackSchema;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Layout;
import dev.muster.domain.delivery.Attachment;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.ProposedAction;
import dev.muster.domain.metric.ProposedAction.Kind;
import dev.muster.domain.metric.ToldDigest;
import dev.muster.domain.metric.WeekCount;
import dev.muster.domain.team.UserId;
import dev.muster.storage.mongo.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DigestButtonsTest {
    private static final DateSpan WEEK =
            DateSpan.weekOf(NOW.atZone(team().zone()).toLocalDate().minusWeeks(1));
    private static final String VALUE = "team-billing/2026-11-16";

    private final Store store = Store.inMemory();
    private final DigestButtons buttons = new DigestButtons(
            store.teams(), store.toldDigests(), new DigestPosts(store.toldDigests(), store.outbox(), () -> {}));

    @BeforeEach
    void posted() {
        store.prepare();
        store.teams().save(team());
        digest(WEEK, "2026-11-23");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void digest(DateSpan week, String occurrence) {
        ToldDigest told = store.toldDigests()
                .tell(new ToldDigest(
                        WORKSPACE,
                        team().id(),
                        occurrence,
                        new WeekCount(week, 9, 8, 7),
                        Optional.of(new ProposedAction(Kind.CLEAR_OLDEST, "", 5, 7))));
        var blocks = new ArrayList<>(List.of(Layout.section("As it was told")));
        blocks.addAll(DigestActions.blocks(told, store.toldDigests().find(WORKSPACE, team().id(), week.before())));
        Content<Tier.ForTeam> content = new Content<>(
                "Week",
                Layout.json(blocks),
                Map.of(),
                List.of(Attachment.of("week.png", "image/png", "9 opened", 1, new byte[] {1})));
        store.outbox()
                .put(Message.toChannel(WORKSPACE, team().id(), id(occurrence), team().channel(), content, 1), NOW);
    }

    private static MessageId id(String occurrence) {
        return new MessageId("team-billing/weekly-digest/" + occurrence + "/0");
    }

    private static Press press(UserId by, String value) {
        return new Press(new Caller(WORKSPACE, by, team().channel()), value, NOW);
    }

    private static String line(Answer answer) {
        return answer instanceof Answer.OnlyYou only ? only.text() : "";
    }

    private QueuedMessage shown(String occurrence) {
        QueuedMessage message = store.outbox().find(WORKSPACE, id(occurrence)).orElseThrow();
        SlackSchema.acceptsMessage(message.content().blocks());
        return message;
    }

    private String blocks() {
        return blocks("2026-11-23");
    }

    /** As Slack reads them, not as they are escaped. */
    private String blocks(String occurrence) {
        return JsonParser.parseString(shown(occurrence).content().blocks()).toString();
    }

    @Test
    void theFirstWhoPressesIsTheOwnerAndTheOthersAreToldWho() {
        assertThat(blocks()).contains("take it").doesNotContain("Owner");

        assertThat(buttons.take().handle(press(ANA, VALUE))).isInstanceOf(Answer.Nothing.class);
        assertThat(line(buttons.take().handle(press(RAJ, VALUE))))
                .startsWith("Nothing changed: it was taken by <@U0ANA>");
        assertThat(line(buttons.take().handle(press(ANA, VALUE)))).isEqualTo("It is yours already.");

        assertThat(blocks())
                .contains("Owner: <@U0ANA>", "Done", "As it was told")
                .doesNotContain("take it");
        assertThat(shown("2026-11-23").revision()).isEqualTo(2);
        assertThat(shown("2026-11-23").content().attachments()).hasSize(1);
    }

    @Test
    void onlyTheTeamTakesItAndOnlyItsOwnerOrTheLeadSaysThatItIsDone() {
        assertThat(line(buttons.take().handle(press(STRANGER, VALUE))))
                .isEqualTo("Only the team's lead and associates take its actions.");
        buttons.take().handle(press(ANA, VALUE));
        assertThat(line(buttons.done().handle(press(RAJ, VALUE))))
                .isEqualTo("Only <@U0ANA>, who took it, or the lead says that it is done.");

        assertThat(buttons.done().handle(press(LEAD, VALUE))).isInstanceOf(Answer.Nothing.class);
        assertThat(line(buttons.done().handle(press(ANA, VALUE))))
                .startsWith("Nothing changed: it was done by <@U0LEAD>");

        assertThat(blocks()).contains("✓ Done by <@U0LEAD>").doesNotContain("accessory");
        assertThat(shown("2026-11-23").revision()).isEqualTo(3);
    }

    @Test
    void theNextDigestShowsWhatBecameOfIt() {
        buttons.take().handle(press(ANA, VALUE));
        digest(DateSpan.weekOf(WEEK.to().plusDays(1)), "2026-11-30");
        assertThat(blocks("2026-11-30")).contains("Last week's action", "Owner: <@U0ANA>");

        buttons.done().handle(press(ANA, VALUE));

        assertThat(blocks("2026-11-30")).contains("✓ Done by <@U0ANA>", "take it");
        buttons.take().handle(press(RAJ, "team-billing/2026-11-23"));
        assertThat(blocks("2026-11-30")).contains("✓ Done by <@U0ANA>", "Owner: <@U0RAJ>");
    }

    @Test
    void whatNobodyTookIsSaidSo() {
        digest(DateSpan.weekOf(WEEK.to().plusDays(1)), "2026-11-30");

        assertThat(blocks("2026-11-30")).contains("Nobody took it.");
    }

    @Test
    void aButtonOfWhatIsNotThereSaysSo() {
        for (String value :
                List.of("", "team-billing", "team-billing/x", "team-billing/2026-10-05", "nobody/2026-11-16")) {
            assertThat(line(buttons.take().handle(press(ANA, value)))).isEqualTo("This digest is not there any more.");
            assertThat(line(buttons.done().handle(press(ANA, value)))).isEqualTo("This digest is not there any more.");
        }
    }
}
