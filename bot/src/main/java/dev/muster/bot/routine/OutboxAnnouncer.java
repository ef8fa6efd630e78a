package dev.muster.bot.routine;

import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.routine.Announcement;
import dev.muster.domain.routine.Announcer;
import dev.muster.domain.routine.Occurrence;
import dev.muster.domain.team.Team;
import java.time.Instant;
import java.util.List;

/** Puts what routines have to say into the outbox; saying it again changes nothing. */
public final class OutboxAnnouncer implements Announcer {
    private final Outbox outbox;
    private final Runnable wakeSender;

    public OutboxAnnouncer(Outbox outbox, Runnable wakeSender) {
        this.outbox = outbox;
        this.wakeSender = wakeSender;
    }

    @Override
    public void announce(Team team, Occurrence occurrence, List<Announcement> announcements, Instant now) {
        for (int i = 0; i < announcements.size(); i++) {
            outbox.put(AnnouncementMessages.message(team, occurrence, i, announcements.get(i)), now);
        }
        wakeSender.run();
    }
}
