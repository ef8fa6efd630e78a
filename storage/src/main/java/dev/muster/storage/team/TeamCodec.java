package dev.muster.storage.team;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.BusinessHours.DayHours;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.DaysOff;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Region;
import dev.muster.domain.team.RoutineTimes;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.SkillLevel;
import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.TicketLimits;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.Fields;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A team as a document; skills and weekdays are lists, since what people type makes no safe field names. */
final class TeamCodec {
    private TeamCodec() {}

    static String id(WorkspaceId workspace, TeamId team) {
        return workspace + "/" + team;
    }

    static Document toDocument(Team team) {
        return new Document("_id", id(team.workspace(), team.id()))
                .append("workspace", team.workspace().value())
                .append("team", team.id().value())
                .append("name", team.name())
                .append("channel", team.channel().value())
                .append("lead", team.lead().value())
                .append("members", Fields.documents(team.members(), TeamCodec::member))
                .append("hours", hours(team.hours()))
                .append("routines", routines(team.routines()))
                .append("targets", targets(team.targets()))
                .append("limits", limits(team.limits()))
                .append("settingsSince", Fields.date(team.settingsSince()))
                .append("version", team.version());
    }

    static Team toTeam(Document document) {
        return new Team(
                new TeamId(Fields.text(document, "team")),
                new WorkspaceId(Fields.text(document, "workspace")),
                Fields.text(document, "name"),
                new ChannelId(Fields.text(document, "channel")),
                new UserId(Fields.text(document, "lead")),
                Fields.list(document, "members", TeamCodec::toMember),
                toHours(Fields.document(document, "hours")),
                toRoutines(Fields.document(document, "routines")),
                toTargets(document.get("targets", Document.class)),
                toLimits(document.get("limits", Document.class)),
                Fields.instant(document, "settingsSince"),
                Fields.longNumber(document, "version"));
    }

    private static Document member(Member member) {
        List<Document> skills = new ArrayList<>();
        new TreeMap<>(member.skills())
                .forEach((skill, level) ->
                        skills.add(new Document("skill", skill.name()).append("level", level.number())));
        return new Document("user", member.user().value())
                .append("name", member.name())
                .append("skills", skills);
    }

    private static Member toMember(Document document) {
        Map<Skill, SkillLevel> skills = new TreeMap<>();
        for (Document skill : document.getList("skills", Document.class)) {
            int number = Fields.number(skill, "level");
            SkillLevel level = SkillLevel.ofNumber(number)
                    .orElseThrow(() -> new IllegalStateException("a stored skill has level " + number));
            skills.put(new Skill(Fields.text(skill, "skill")), level);
        }
        return new Member(new UserId(Fields.text(document, "user")), Fields.text(document, "name"), skills);
    }

    private static Document hours(BusinessHours hours) {
        List<Document> days = new ArrayList<>();
        new TreeMap<>(hours.days())
                .forEach((day, open) -> days.add(new Document("day", day.name())
                        .append("fromMinute", open.fromMinute())
                        .append("toMinute", open.toMinute())));
        Region region = hours.daysOff().region();
        return new Document("zone", hours.zone().getId())
                .append("days", days)
                .append("holidays", region == null ? "" : region.toString())
                .append(
                        "daysOff",
                        hours.daysOff().own().stream()
                                .sorted()
                                .map(LocalDate::toString)
                                .toList());
    }

    private static BusinessHours toHours(Document document) {
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        for (Document day : document.getList("days", Document.class)) {
            days.put(
                    DayOfWeek.valueOf(Fields.text(day, "day")),
                    new DayHours(Fields.number(day, "fromMinute"), Fields.number(day, "toMinute")));
        }
        return new BusinessHours(ZoneId.of(Fields.text(document, "zone")), days, toDaysOff(document));
    }

    /** Teams of older programs have none. */
    private static DaysOff toDaysOff(Document hours) {
        String region = hours.getString("holidays");
        List<String> own = hours.getList("daysOff", String.class, List.of());
        return new DaysOff(
                region == null || region.isEmpty() ? null : Region.parse(region).orElseThrow(),
                own.stream().map(LocalDate::parse).collect(Collectors.toSet()));
    }

    private static Document routines(RoutineTimes times) {
        return new Document("shiftReminder", times.shiftReminder().toString())
                .append("dailyAssignments", times.dailyAssignments().toString())
                .append("digestDay", times.digestDay().name())
                .append("digestTime", times.digestTime().toString());
    }

    private static RoutineTimes toRoutines(Document document) {
        return new RoutineTimes(
                Duration.parse(Fields.text(document, "shiftReminder")),
                LocalTime.parse(Fields.text(document, "dailyAssignments")),
                DayOfWeek.valueOf(Fields.text(document, "digestDay")),
                LocalTime.parse(Fields.text(document, "digestTime")));
    }

    private static Document targets(SlaTargets targets) {
        return new Document("urgent", target(targets.urgent()))
                .append("high", target(targets.high()))
                .append("normal", target(targets.normal()))
                .append("low", target(targets.low()));
    }

    private static Document target(SlaTargets.Target target) {
        return new Document("firstResponse", target.firstResponse().toString())
                .append("resolution", target.resolution().toString());
    }

    /** Teams of older programs have the defaults. */
    private static SlaTargets toTargets(@Nullable Document document) {
        return document == null
                ? SlaTargets.DEFAULT
                : new SlaTargets(
                        toTarget(Fields.document(document, "urgent")),
                        toTarget(Fields.document(document, "high")),
                        toTarget(Fields.document(document, "normal")),
                        toTarget(Fields.document(document, "low")));
    }

    private static SlaTargets.Target toTarget(Document document) {
        return new SlaTargets.Target(
                Duration.parse(Fields.text(document, "firstResponse")),
                Duration.parse(Fields.text(document, "resolution")));
    }

    private static Document limits(TicketLimits limits) {
        return new Document("quietDays", limits.quietDays())
                .append("waitingDays", limits.waitingDays())
                .append("inHand", limits.inHand())
                .append("backAtShiftEnd", limits.backAtShiftEnd());
    }

    /** Teams of older programs have the defaults. */
    private static TicketLimits toLimits(@Nullable Document document) {
        return document == null
                ? TicketLimits.DEFAULT
                : new TicketLimits(
                        Fields.number(document, "quietDays"),
                        Fields.number(document, "waitingDays"),
                        Fields.number(document, "inHand"),
                        document.getBoolean("backAtShiftEnd", TicketLimits.DEFAULT.backAtShiftEnd()));
    }
}
