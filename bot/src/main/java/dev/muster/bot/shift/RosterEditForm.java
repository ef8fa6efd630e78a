package dev.muster.bot.shift;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.FormValues;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.Pin;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms in which the lead sets cells of a proposal: all shifts of a day, or all days of a person. */
final class RosterEditForm {
    static final String WHAT = "what";
    /** Slack's limit of what a menu offers. */
    private static final int MOST_OPTIONS = 100;
    /** Slack's limit of an option's text. */
    private static final int LONGEST_OPTION = 75;

    private static final String OFF = "off";
    private static final String KEPT = "Plan again keeps what you set.";

    private final Team team;
    private final Roster roster;
    private final List<Leave> leave;

    RosterEditForm(Team team, Roster roster, List<Leave> leave) {
        this.team = team;
        this.roster = roster;
        this.leave = List.copyOf(leave);
    }

    /** What was filled in, or what is wrong with it, by block id. */
    sealed interface Read {
        record Cells(List<Pin> cells) implements Read {}

        record Wrong(Map<String, String> lines) implements Read {}
    }

    /** Asks for the day or the person. */
    View chooser(String callback, String metadata) {
        List<OptionObject> days = roster.period().dates().stream()
                .map(date -> Modals.option(Dates.day(date), new EditedPart.Day(date).value()))
                .toList();
        List<OptionObject> people = team.members().stream()
                .limit(MOST_OPTIONS)
                .map(m -> Modals.option(shortened(m.name()), new EditedPart.Person(m.user()).value()))
                .toList();
        List<OptionGroupObject> groups = new ArrayList<>();
        groups.add(OptionGroupObject.builder()
                .label(Layout.plain("A day"))
                .options(days)
                .build());
        if (!people.isEmpty()) {
            groups.add(OptionGroupObject.builder()
                    .label(Layout.plain("A person"))
                    .options(people)
                    .build());
        }
        return Modals.modal(
                callback,
                "Edit the roster",
                "Next",
                metadata,
                List.of(InputBlock.builder()
                        .blockId(WHAT)
                        .label(Layout.plain("Which day or person?"))
                        .element(StaticSelectElement.builder()
                                .actionId(WHAT)
                                .optionGroups(groups)
                                .build())
                        .build()));
    }

    /** Shows what the part of the roster is now, to be changed. */
    View form(String callback, String metadata, EditedPart part) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String title =
                switch (part) {
                    case EditedPart.Day day -> {
                        roster.types().forEach(type -> blocks.add(people(day.date(), type)));
                        yield Dates.day(day.date());
                    }
                    case EditedPart.Person person -> {
                        roster.period().dates().forEach(date -> blocks.add(shift(date, person.user())));
                        yield name(person.user());
                    }
                };
        blocks.add(Layout.context(KEPT));
        return Modals.modal(callback, title, "Save", metadata, blocks);
    }

    private LayoutBlock people(LocalDate date, ShiftType type) {
        List<UserId> on = on(date, type);
        MultiStaticSelectElement menu = MultiStaticSelectElement.builder()
                .actionId(block(type))
                .placeholder(Layout.plain("Nobody"))
                .options(team.members().stream()
                        .limit(MOST_OPTIONS)
                        .map(m -> person(m.user(), date))
                        .toList())
                .build();
        List<OptionObject> initial = team.members().stream()
                .limit(MOST_OPTIONS)
                .filter(m -> on.contains(m.user()))
                .map(m -> person(m.user(), date))
                .toList();
        if (!initial.isEmpty()) {
            menu.setInitialOptions(initial);
        }
        return InputBlock.builder()
                .blockId(block(type))
                .optional(true)
                .label(Layout.plain(
                        "%s, %s-%s: needs %d".formatted(type.name(), type.start(), type.end(), type.neededOn(date))))
                .element(menu)
                .build();
    }

    private LayoutBlock shift(LocalDate date, UserId person) {
        List<OptionObject> options = new ArrayList<>();
        options.add(Modals.option("Off", OFF));
        roster.types().stream().limit(MOST_OPTIONS - 1).forEach(type -> options.add(option(type)));
        OptionObject initial = roster.of(person, date)
                .map(shift -> option(roster.type(shift.type())))
                .orElse(options.getFirst());
        return InputBlock.builder()
                .blockId(date.toString())
                .label(Layout.plain(Dates.day(date) + (isOnLeave(person, date) ? " (on leave)" : "")))
                .element(StaticSelectElement.builder()
                        .actionId(date.toString())
                        .options(options)
                        .initialOption(initial)
                        .build())
                .build();
    }

    private OptionObject option(ShiftType type) {
        return Modals.option("%s %s-%s".formatted(type.name(), type.start(), type.end()), block(type));
    }

    private OptionObject person(UserId user, LocalDate date) {
        String away = isOnLeave(user, date) ? " (on leave)" : "";
        return Modals.option(Mrkdwn.shorten(name(user), LONGEST_OPTION - away.length()) + away, user.value());
    }

    /** Reads a part that was filled in; people with two shifts on one day are refused here. */
    Read read(EditedPart part, FormValues values) {
        return switch (part) {
            case EditedPart.Day day -> day(day.date(), values);
            case EditedPart.Person person ->
                new Read.Cells(roster.period().dates().stream()
                        .filter(date -> values.one(date.toString()).isPresent())
                        .map(date -> new Pin(date, person.user(), type(values.text(date.toString()))))
                        .toList());
        };
    }

    private Read day(LocalDate date, FormValues values) {
        Map<UserId, ShiftType> chosen = new LinkedHashMap<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (ShiftType type : roster.types()) {
            for (String user : values.many(block(type))) {
                ShiftType other = chosen.putIfAbsent(new UserId(user), type);
                if (other != null) {
                    wrong.put(
                            block(type),
                            "%s is on %s that day, too: take them off one of the two."
                                    .formatted(name(new UserId(user)), other.name()));
                }
            }
        }
        if (!wrong.isEmpty()) {
            return new Read.Wrong(wrong);
        }
        List<Pin> cells = new ArrayList<>();
        for (Member member : team.members().stream().limit(MOST_OPTIONS).toList()) {
            ShiftType type = chosen.get(member.user());
            cells.add(new Pin(date, member.user(), type == null ? null : type.name()));
        }
        return new Read.Cells(cells);
    }

    /** Under which field something about a shift is said. */
    String field(EditedPart part, Shift shift) {
        return switch (part) {
            case EditedPart.Day day -> block(roster.type(shift.type()));
            case EditedPart.Person person -> shift.date().toString();
        };
    }

    private @Nullable String type(String value) {
        return roster.types().stream()
                .filter(type -> block(type).equals(value))
                .map(ShiftType::name)
                .findFirst()
                .orElse(null);
    }

    /** By its place, since a name may be anything. */
    private String block(ShiftType type) {
        return "type-" + roster.types().indexOf(type);
    }

    private List<UserId> on(LocalDate date, ShiftType type) {
        return roster.on(date).stream()
                .filter(s -> s.type().equals(type.name()))
                .map(Shift::person)
                .toList();
    }

    private boolean isOnLeave(UserId person, LocalDate date) {
        return leave.stream().anyMatch(l -> l.person().equals(person) && l.covers(date));
    }

    private String name(UserId user) {
        return RosterMessages.names(team).apply(user);
    }

    private static String shortened(String name) {
        return Mrkdwn.shorten(name, LONGEST_OPTION);
    }
}
