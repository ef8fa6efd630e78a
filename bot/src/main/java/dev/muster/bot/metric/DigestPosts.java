package dev.muster.bot.metric;

import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.ToldDigest;
import dev.muster.domain.metric.ToldDigests;
import dev.muster.domain.routine.RoutineKind;
import java.time.Instant;
import java.util.Optional;

/** Shows in digests that were posted what became of their actions; all else in them stays as it was told. */
public final class DigestPosts {
    private final ToldDigests digests;
    private final Outbox outbox;
    private final Runnable wakeSender;

    public DigestPosts(ToldDigests digests, Outbox outbox, Runnable wakeSender) {
        this.digests = digests;
        this.outbox = outbox;
        this.wakeSender = wakeSender;
    }

    /** Shows it in the digest itself, and in the one of the week after, if there is one. */
    public void show(ToldDigest told, Instant now) {
        edit(told, digests.find(told.workspace(), told.team(), told.week().before()), now);
        DateSpan after = DateSpan.weekOf(told.week().to().plusDays(1));
        digests.find(told.workspace(), told.team(), after).ifPresent(next -> edit(next, Optional.of(told), now));
        wakeSender.run();
    }

    private void edit(ToldDigest told, Optional<ToldDigest> last, Instant now) {
        MessageId id =
                new MessageId(told.team() + "/" + RoutineKind.WEEKLY_DIGEST.key() + "/" + told.occurrence() + "/0");
        Optional<QueuedMessage> posted = outbox.find(told.workspace(), id);
        if (posted.isPresent() && posted.get().destination() instanceof Destination.Channel channel) {
            Content<?> was = posted.get().content();
            Content<Tier.ForTeam> content = new Content<>(
                    was.text(), DigestActions.refreshed(was.blocks(), told, last), was.facts(), was.attachments());
            // Each step of either action is one more, in whatever order they come.
            long revision = 1L + told.steps() + last.map(ToldDigest::steps).orElse(0);
            outbox.put(
                    Message.toChannel(told.workspace(), told.team(), id, channel.channel(), content, revision)
                            .forgottenIfDeleted(),
                    now);
        }
    }
}
