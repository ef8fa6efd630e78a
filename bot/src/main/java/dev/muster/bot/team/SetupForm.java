package dev.muster.bot.team;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import dev.muster.bot.interaction.FormValues;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import dev.muster.bot.interaction.Weekdays;
import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.DaysOff;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.PublicHolidays;
import dev.muster.domain.team.Region;
import dev.muster.domain.team.RoutineTimes;
import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form in which a team is set up: how it looks, and what was filled in. */
final class SetupForm {
    static final String CALLBACK = "team-setup";
    static final String NAME = "name";
    static final String CHANNEL = "channel";
    static final String LEAD = "lead";
    static final String MEMBERS = "members";
    static final String ZONE = "zone";
    static final String HOURS = "hours";
    static final String HOLIDAYS = "holidays";
    static final String DAYS_OFF = "days-off";
    static final String TARGETS = "targets";
    static final String DAILY = "daily";
    static final String DIGEST_DAY = "digest-day";
    static final String DIGEST_TIME = "digest-time";
    static final String REMINDER = "reminder";
    static final int MOST_MEMBERS = 60;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_HOURS = 300;
    private static final int LONGEST_TARGETS = 120;
    private static final int LONGEST_REGION = 40;
    private static final int LONGEST_DAYS_OFF = 600;
    private static final Pattern MINUTES = Pattern.compile("\\d{1,4}");

    private SetupForm() {}

    /** What the form shows at first. */
    record Initial(
            String name,
            @Nullable ChannelId channel,
            UserId lead,
            List<UserId> members,
            String zone,
            String hours,
            DaysOff daysOff,
            SlaTargets targets,
            RoutineTimes routines) {

        static Initial of(Team team) {
            return new Initial(
                    team.name(),
                    team.channel(),
                    team.lead(),
                    team.members().stream().map(Member::user).toList(),
                    team.zone().getId(),
                    HoursText.write(team.hours()),
                    team.hours().daysOff(),
                    team.targets(),
                    team.routines());
        }
    }

    static View view(Initial initial, boolean isNew, String privateMetadata) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Modals.line(NAME, "Name", "", initial.name(), LONGEST_NAME));
        ConversationsSelectElement channel = ConversationsSelectElement.builder()
                .actionId(CHANNEL)
                .filter(ConversationsFilter.builder()
                        .include(List.of("public", "private"))
                        .excludeBotUsers(true)
                        .build())
                .build();
        if (initial.channel() != null) {
            channel.setInitialConversation(initial.channel().value());
        }
        blocks.add(input(CHANNEL, "Team channel", channel));
        blocks.add(input(
                LEAD,
                "Lead",
                UsersSelectElement.builder()
                        .actionId(LEAD)
                        .initialUser(initial.lead().value())
                        .build()));
        MultiUsersSelectElement members =
                MultiUsersSelectElement.builder().actionId(MEMBERS).build();
        if (!initial.members().isEmpty()) {
            members.setInitialUsers(
                    initial.members().stream().map(UserId::value).toList());
        }
        blocks.add(input(MEMBERS, "Associates who work shifts", members));
        blocks.add(Modals.line(ZONE, "Time zone", "For example Europe/Berlin", initial.zone(), LONGEST_NAME));
        blocks.add(Modals.line(
                HOURS, "Business hours", "For example " + HoursText.EXAMPLE, initial.hours(), LONGEST_HOURS));
        Region region = initial.daysOff().region();
        blocks.add(optional(Modals.line(
                HOLIDAYS,
                "Public holidays of",
                "A country or a part of it, like DE or DE-BY; empty for none",
                region == null ? "" : region.toString(),
                LONGEST_REGION)));
        blocks.add(optional(Modals.line(
                DAYS_OFF,
                "More days off",
                "For example " + DaysOffText.EXAMPLE,
                DaysOffText.write(initial.daysOff().own()),
                LONGEST_DAYS_OFF)));
        blocks.add(Modals.line(
                TARGETS,
                "SLA targets: first response / resolution",
                "In business time, for example " + TargetsText.EXAMPLE,
                TargetsText.write(initial.targets()),
                LONGEST_TARGETS));
        blocks.add(input(
                DAILY, "Daily assignments at", time(DAILY, initial.routines().dailyAssignments())));
        blocks.add(input(
                DIGEST_DAY,
                "Weekly digest on",
                StaticSelectElement.builder()
                        .actionId(DIGEST_DAY)
                        .options(Arrays.stream(DayOfWeek.values())
                                .map(SetupForm::option)
                                .toList())
                        .initialOption(option(initial.routines().digestDay()))
                        .build()));
        blocks.add(input(
                DIGEST_TIME,
                "Weekly digest at",
                time(DIGEST_TIME, initial.routines().digestTime())));
        blocks.add(Modals.line(
                REMINDER,
                "Minutes before a shift to remind its person",
                "5 to 720",
                String.valueOf(initial.routines().shiftReminder().toMinutes()),
                4));
        return Modals.modal(CALLBACK, isNew ? "Set up a team" : "Change the team", "Save", privateMetadata, blocks);
    }

    private static InputBlock input(String block, String label, BlockElement element) {
        return InputBlock.builder()
                .blockId(block)
                .label(Layout.plain(label))
                .element(element)
                .build();
    }

    private static InputBlock optional(InputBlock input) {
        input.setOptional(true);
        return input;
    }

    private static TimePickerElement time(String block, LocalTime initial) {
        return TimePickerElement.builder()
                .actionId(block)
                .initialTime(initial.toString())
                .build();
    }

    private static OptionObject option(DayOfWeek day) {
        return Modals.option(Weekdays.shortName(day), day.name());
    }

    /** What was filled in, as far as it can be judged without asking Slack. */
    record Filled(
            String name,
            ChannelId channel,
            UserId lead,
            List<UserId> members,
            BusinessHours hours,
            SlaTargets targets,
            RoutineTimes routines) {}

    /** The team that was described, or a line under each wrong field. */
    sealed interface Read {
        record Ok(Filled filled) implements Read {}

        record Wrong(Map<String, String> lines) implements Read {}
    }

    static Read read(FormValues values, PublicHolidays calendar) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (values.text(NAME).isEmpty()) {
            wrong.put(NAME, "Give the team a name.");
        }
        Optional<String> channel = values.one(CHANNEL);
        if (channel.isEmpty()) {
            wrong.put(CHANNEL, "Choose the channel where the team talks.");
        }
        Optional<String> lead = values.one(LEAD);
        if (lead.isEmpty()) {
            wrong.put(LEAD, "Choose the lead.");
        }
        List<String> members = List.copyOf(new LinkedHashSet<>(values.many(MEMBERS)));
        if (members.isEmpty() || members.size() > MOST_MEMBERS) {
            wrong.put(MEMBERS, "Choose 1 to " + MOST_MEMBERS + " people.");
        }
        Optional<ZoneId> zone = Zones.read(values.text(ZONE));
        if (zone.isEmpty()) {
            wrong.put(ZONE, Zones.explain(values.text(ZONE)));
        }
        Optional<BusinessHours> hours = HoursText.read(values.text(HOURS), zone.orElse(ZoneId.of("UTC")));
        if (hours.isEmpty()) {
            wrong.put(HOURS, "Can't read these hours. Write each day once, like " + HoursText.EXAMPLE);
        }
        Optional<Region> region = DaysOffText.region(values.text(HOLIDAYS), calendar);
        if (region.isEmpty() && !values.text(HOLIDAYS).isEmpty()) {
            wrong.put(HOLIDAYS, DaysOffText.explain(values.text(HOLIDAYS), calendar));
        }
        Optional<Set<LocalDate>> daysOff = DaysOffText.dates(values.text(DAYS_OFF));
        if (daysOff.isEmpty()) {
            wrong.put(DAYS_OFF, "Write up to 50 dates, like " + DaysOffText.EXAMPLE);
        }
        Optional<SlaTargets> targets = TargetsText.read(values.text(TARGETS));
        if (targets.isEmpty()) {
            wrong.put(TARGETS, "Can't read these targets. Write each priority once, like " + TargetsText.EXAMPLE);
        }
        Optional<LocalTime> daily = time(values, DAILY, wrong);
        Optional<LocalTime> digest = time(values, DIGEST_TIME, wrong);
        Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
                .filter(d -> d.name().equals(values.text(DIGEST_DAY)))
                .findFirst();
        if (day.isEmpty()) {
            wrong.put(DIGEST_DAY, "Choose a day.");
        }
        Optional<Duration> reminder = reminder(values.text(REMINDER));
        if (reminder.isEmpty()) {
            wrong.put(REMINDER, "Write a number of minutes from 5 to 720.");
        }
        if (!wrong.isEmpty()) {
            return new Read.Wrong(wrong);
        }
        return new Read.Ok(new Filled(
                values.text(NAME),
                new ChannelId(channel.orElseThrow()),
                new UserId(lead.orElseThrow()),
                members.stream().map(UserId::new).toList(),
                hours.orElseThrow().with(new DaysOff(region.orElse(null), daysOff.orElseThrow())),
                targets.orElseThrow(),
                new RoutineTimes(
                        reminder.orElseThrow(), daily.orElseThrow(), day.orElseThrow(), digest.orElseThrow())));
    }

    private static Optional<LocalTime> time(FormValues values, String block, Map<String, String> wrong) {
        try {
            return Optional.of(LocalTime.parse(values.text(block)));
        } catch (DateTimeException e) {
            wrong.put(block, "Choose a time.");
            return Optional.empty();
        }
    }

    private static Optional<Duration> reminder(String typed) {
        return Optional.of(typed)
                .filter(t -> MINUTES.matcher(t).matches())
                .map(t -> Duration.ofMinutes(Long.parseLong(t)))
                .filter(d -> d.compareTo(RoutineTimes.SHORTEST_REMINDER) >= 0)
                .filter(d -> d.compareTo(RoutineTimes.LONGEST_REMINDER) <= 0);
    }
}
