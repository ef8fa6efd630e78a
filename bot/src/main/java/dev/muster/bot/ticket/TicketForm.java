package dev.muster.bot.ticket;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.muster.bot.interaction.FormValues;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Segment;
import dev.muster.domain.ticket.Ticket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields in which a ticket's heading is filled in. */
final class TicketForm {
    static final String SUBJECT = "subject";
    private static final String DETAILS = "details";
    private static final String PRIORITY = "priority";
    private static final String SKILL = "skill";
    private static final String SEGMENT = "segment";
    private static final String AREA = "area";
    private static final String LINK = "link";
    private static final int MOST_OPTIONS = 100;

    private TicketForm() {}

    /** What was filled in, or a line for each field that can't be used. */
    sealed interface Filled {
        record In(Heading heading) implements Filled {}

        record Wrong(Map<String, String> lines) implements Filled {}
    }

    /** The fields with what is known already. */
    static List<LayoutBlock> blocks(Team team, Heading known) {
        Particulars particulars = known.particulars();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(
                Modals.line(SUBJECT, "Subject", "One line. #tags work here.", known.subject(), Ticket.LONGEST_SUBJECT));
        blocks.add(optional(Modals.lines(DETAILS, "Details", "", known.details(), Ticket.LONGEST_NOTE)));
        InputBlock priority = select(
                PRIORITY,
                "Priority",
                Arrays.stream(Priority.values()).map(Priority::word).toList(),
                known.priority().word());
        priority.setOptional(false);
        blocks.add(priority);
        Skill needed = known.skill();
        List<String> skills = Stream.concat(
                        Stream.ofNullable(needed), team.members().stream().flatMap(m -> m.skills().keySet().stream()))
                .distinct()
                .limit(MOST_OPTIONS)
                .sorted()
                .map(Skill::name)
                .toList();
        if (!skills.isEmpty()) {
            blocks.add(select(SKILL, "Skill needed", skills, needed == null ? null : needed.name()));
        }
        Segment segment = particulars.segment();
        blocks.add(select(
                SEGMENT,
                "Customer segment",
                Arrays.stream(Segment.values()).map(Segment::word).toList(),
                segment == null ? null : segment.word()));
        ProductArea area = particulars.area();
        blocks.add(optional(Modals.line(
                AREA,
                "Product area",
                "Such as billing or partner portal.",
                area == null ? "" : area.name(),
                ProductArea.LONGEST)));
        OutsideLink link = particulars.link();
        blocks.add(optional(Modals.line(
                LINK,
                "Link to the ticket outside",
                "Where it is in another system: https://…",
                link == null ? "" : link.url(),
                OutsideLink.LONGEST)));
        return blocks;
    }

    private static InputBlock optional(InputBlock block) {
        block.setOptional(true);
        return block;
    }

    private static InputBlock select(String block, String label, List<String> words, @Nullable String chosen) {
        List<OptionObject> options =
                words.stream().map(word -> Modals.option(word, word)).toList();
        return InputBlock.builder()
                .blockId(block)
                .optional(true)
                .label(Layout.plain(label))
                .element(StaticSelectElement.builder()
                        .actionId(block)
                        .options(options)
                        .initialOption(chosen == null ? null : Modals.option(chosen, chosen))
                        .build())
                .build();
    }

    static Filled read(FormValues values) {
        Map<String, String> wrong = new LinkedHashMap<>();
        String subject = values.text(SUBJECT).replaceAll("\\s+", " ");
        if (subject.isEmpty()) {
            wrong.put(SUBJECT, "Say in one line what it is about.");
        }
        String typedArea = values.text(AREA);
        Optional<ProductArea> area = ProductArea.parse(typedArea);
        if (!typedArea.isEmpty() && area.isEmpty()) {
            wrong.put(AREA, "A product area is a word or a few, such as billing; this has none.");
        }
        String typedLink = values.text(LINK);
        Optional<OutsideLink> link = OutsideLink.parse(typedLink);
        if (!typedLink.isEmpty() && link.isEmpty()) {
            wrong.put(
                    LINK,
                    "“" + Mrkdwn.shorten(typedLink, 40)
                            + "” is not a whole address that begins with https:// or http://.");
        }
        if (!wrong.isEmpty()) {
            return new Filled.Wrong(wrong);
        }
        Set<String> tags = SubjectLine.tags(subject);
        return new Filled.In(new Heading(
                subject,
                values.text(DETAILS),
                Priority.parse(values.text(PRIORITY)).orElse(Priority.NORMAL),
                Skill.parse(values.text(SKILL)).orElse(null),
                tags,
                new Particulars(
                        Segment.parse(values.text(SEGMENT)).orElse(null), area.orElse(null), link.orElse(null))));
    }
}
