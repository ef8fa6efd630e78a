package dev.muster.domain.ticket;

import dev.muster.domain.team.Skill;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket is about, apart from what became of it.
 *
 * @param subject one line, as typed; never markup
 * @param details further lines, as typed; empty for none
 * @param skill what its solver must be able to do; null for anybody's
 */
public record Heading(
        String subject,
        String details,
        Priority priority,
        @Nullable Skill skill,
        Set<String> tags,
        Particulars particulars) {
    public Heading {
        tags = Set.copyOf(tags);
    }
}
