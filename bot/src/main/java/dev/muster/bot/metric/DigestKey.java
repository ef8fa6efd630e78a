package dev.muster.bot.metric;

import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.ToldDigest;
import dev.muster.domain.team.TeamId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** What the buttons of a digest carry: whose it is, and of which week. */
record DigestKey(TeamId team, DateSpan week) {
    static DigestKey of(ToldDigest told) {
        return new DigestKey(told.team(), told.week());
    }

    /** What a button carries; empty for anything that no button of ours does. */
    static Optional<DigestKey> read(String value) {
        String[] parts = value.split("/", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new DigestKey(new TeamId(parts[0]), DateSpan.weekOf(LocalDate.parse(parts[1]))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String value() {
        return team + "/" + week.from();
    }
}
