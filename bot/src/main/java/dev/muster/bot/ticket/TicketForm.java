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
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    private static final String TAGS = "tags";
    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_FIELD = 3000;

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
        blocks.add(optional(Modals.lines(DETAILS, "Details", "", known.details(), longest(known.details()))));
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

    /** The same fields, and one for the tags that are not in the subject. */
    static List<LayoutBlock> withTags(Team team, Heading known) {
        List<LayoutBlock> blocks = new ArrayList<>(blocks(team, known));
        if (!isEditable(known.details())) {
            blocks.removeIf(block -> DETAILS.equals(block.getBlockId()));
        }
        Set<String> inSubject = SubjectLine.tags(known.subject());
        String others = known.tags().stream()
                .filter(tag -> !inSubject.contains(tag))
                .sorted()
                .map(tag -> "#" + tag)
                .collect(Collectors.joining(" "));
        blocks.add(optional(
                Modals.line(TAGS, "Tags", "Beside those in the subject: #refund #vat", others, LONGEST_FIELD)));
        return blocks;
    }

    /** Slack's fields take no more. */
    private static boolean isEditable(String details) {
        return details.length() <= LONGEST_FIELD;
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

    private static int longest(String details) {
        return Math.max(Ticket.LONGEST_NOTE, Math.min(details.length(), LONGEST_FIELD));
    }

    /**
     * What was filled in.
     *
     * @param before what no field was there for stays like this
     */
    static Filled read(FormValues values, Heading before) {
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
        Set<String> tags = new TreeSet<>(SubjectLine.tags(subject));
        for (String word : values.text(TAGS).split("[\\s,#]+", -1)) {
            Set<String> tag = SubjectLine.tags("#" + word);
            if (!word.isEmpty() && tag.isEmpty()) {
                wrong.put(TAGS, "“" + Mrkdwn.shorten(word, 40) + "” can't be a tag: use letters, digits, - and _.");
            }
            tags.addAll(tag);
        }
        if (!wrong.isEmpty()) {
            return new Filled.Wrong(wrong);
        }
        return new Filled.In(new Heading(
                subject,
                isEditable(before.details()) ? values.text(DETAILS) : before.details(),
                Priority.parse(values.text(PRIORITY)).orElse(Priority.NORMAL),
                Skill.parse(values.text(SKILL)).orElse(null),
                tags,
                new Particulars(
                        Segment.parse(values.text(SEGMENT)).orElse(null),
                        area.orElse(null),
                        link.orElse(null),
                        before.particulars().message())));
    }
}
