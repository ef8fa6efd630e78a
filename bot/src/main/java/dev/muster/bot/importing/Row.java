package dev.muster.bot.importing;

import dev.muster.domain.ticket.LoggedTicket.Step;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Segment;
import java.time.Instant;
import java.util.List;

/**
 * One event of a ticket, with what its row says of the ticket.
 *
 * @param ticket what the other system calls it
 * @param at UTC instant
 * @param who as the file calls them; empty for nobody known
 */
record Row(
        String ticket,
        Instant at,
        Step step,
        String who,
        String note,
        String subject,
        Priority priority,
        Particulars particulars,
        List<String> tags) {

    /** As text cells, for the disk. */
    String[] cells() {
        return new String[] {
            Long.toString(at.toEpochMilli()),
            step.name(),
            who,
            note,
            subject,
            priority.name(),
            String.join("\n", tags),
            particulars.segment() == null ? "" : particulars.segment().word(),
            particulars.area() == null ? "" : particulars.area().name(),
            particulars.link() == null ? "" : particulars.link().url()
        };
    }

    static Row of(String ticket, String[] cells) {
        return new Row(
                ticket,
                Instant.ofEpochMilli(Long.parseLong(cells[0])),
                Step.valueOf(cells[1]),
                cells[2],
                cells[3],
                cells[4],
                Priority.valueOf(cells[5]),
                new Particulars(
                        Segment.parse(cells[7]).orElse(null),
                        ProductArea.parse(cells[8]).orElse(null),
                        OutsideLink.parse(cells[9]).orElse(null)),
                cells[6].isEmpty() ? List.of() : List.of(cells[6].split("\n", -1)));
    }
}
