package dev.muster.bot.routine;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.UserGroupRefusals;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.delivery.UnreadableMessage;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the lead of a message that was set aside, because Slack refused it for good or nobody can read it. */
public final class ParkedNotes {
    private static final Logger log = LoggerFactory.getLogger(ParkedNotes.class);
    private static final String PREFIX = "parked-note/";
    private static final String INVITE = "Invite me there with `/invite @Muster`.";
    private static final String PEOPLE_WHO_LEFT = "Take people who left out of the team with `/muster setup`.";

    private final Teams teams;
    private final Outbox outbox;
    private final Clock clock;

    public ParkedNotes(Teams teams, Outbox outbox, Clock clock) {
        this.teams = teams;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A note about a note would go round in circles: those stay in the log only. */
    public void note(QueuedMessage parked) {
        if (!parked.id().value().startsWith(PREFIX)) {
            teams.find(parked.workspace(), parked.team())
                    .ifPresent(team -> outbox.put(note(team, parked), clock.instant()));
        }
    }

    /**
     * Nobody knows any more what it says: the lead hears that there was something, and whom to ask. When the lead can't be
     * told the log says so, and whoever found the message goes on with the others.
     */
    public void note(UnreadableMessage unreadable) {
        try {
            put(unreadable);
        } catch (RuntimeException e) {
            log.error("message {} can't be read, and the lead can't be told", unreadable.key(), e);
        }
    }

    private void put(UnreadableMessage unreadable) {
        if (unreadable.workspace() == null || unreadable.team() == null) {
            return;
        }
        String text =
                "A message of this team can't be read by this version of Muster, so I set it aside. Nothing is lost."
                        + " Tell whoever runs Muster: `./muster outbox list` names it.";
        teams.find(unreadable.workspace(), unreadable.team())
                .ifPresent(team -> outbox.put(toLead(team, unreadable.key().value(), text), clock.instant()));
    }

    private static Message note(Team team, QueuedMessage parked) {
        String error = parked.lastError() == null ? "unknown" : parked.lastError();
        String what =
                switch (parked.destination()) {
                    case Destination.Channel channel -> "post to " + Mrkdwn.mention(channel.channel());
                    case Destination.InThread thread -> "post to a thread in " + Mrkdwn.mention(thread.channel());
                    case Destination.Person person -> "post to a direct message to " + Mrkdwn.mention(person.user());
                    case Destination.UserGroup to -> "put those on shift into <!subteam^" + to.group() + ">";
                };
        String text = "I could not %s: Slack says `%s`. %s"
                .formatted(what, Mrkdwn.code(error), wayOut(parked.destination(), error));
        return toLead(team, idOf(parked, error), text);
    }

    /** A user group's message goes on for as long as the team does: another group or reason is another note. */
    private static String idOf(QueuedMessage parked, String error) {
        return parked.destination() instanceof Destination.UserGroup to
                ? parked.id() + "/" + to.group() + "/" + error
                : parked.id().value();
    }

    /** The id is made from the message's: however often it is parked, the lead reads of it once. */
    private static Message toLead(Team team, String parked, String text) {
        List<LayoutBlock> blocks = List.of(Layout.section("⚠️ " + text));
        MessageId id = new MessageId(PREFIX + UUID.nameUUIDFromBytes(parked.getBytes(StandardCharsets.UTF_8)));
        Content<Tier.ForLead> content = new Content<>(text, Layout.json(blocks));
        return Message.toPerson(team.workspace(), team.id(), id, team.lead(), content, 1);
    }

    private static String wayOut(Destination destination, String error) {
        if (destination instanceof Destination.UserGroup) {
            return UserGroupRefusals.wayOut(error);
        }
        return switch (error) {
            case "is_archived" -> "Unarchive the channel, or choose another one with `/muster setup`.";
            case "not_in_channel", "channel_not_found" ->
                switch (destination) {
                    case Destination.Channel channel -> INVITE;
                    case Destination.InThread thread -> INVITE;
                    // Somebody whose account is deactivated has no conversation any more.
                    case Destination.Person person -> PEOPLE_WHO_LEFT;
                    case Destination.UserGroup to -> UserGroupRefusals.wayOut(error);
                };
            case "user_not_found", "account_inactive", "cannot_dm_bot", "user_disabled" -> PEOPLE_WHO_LEFT;
            default -> "Tell whoever runs Muster.";
        };
    }
}
