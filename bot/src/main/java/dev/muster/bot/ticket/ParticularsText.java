package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Segment;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A ticket's particulars in words: "SMB · billing · help.example.com/t/1". */
final class ParticularsText {
    private static final int LONGEST_PLACE = 60;

    private ParticularsText() {}

    /** What is known, on a line of its own below the title; empty for nothing. */
    static String line(Particulars particulars) {
        String known = Stream.of(
                        Optional.ofNullable(particulars.segment()).map(Segment::word),
                        Optional.ofNullable(particulars.area()).map(ProductArea::name),
                        Optional.ofNullable(particulars.link()).map(ParticularsText::link),
                        Optional.ofNullable(particulars.message()).map(ParticularsText::message))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return known.isEmpty() ? "" : "\n" + known;
    }

    private static String message(OutsideLink message) {
        return "<" + Mrkdwn.escape(message.url()) + "|the message in Slack>";
    }

    /** A link that shows where it leads. */
    static String link(OutsideLink link) {
        return "<%s|%s>"
                .formatted(Mrkdwn.escape(link.url()), Mrkdwn.escape(Mrkdwn.shorten(link.place(), LONGEST_PLACE)));
    }
}
