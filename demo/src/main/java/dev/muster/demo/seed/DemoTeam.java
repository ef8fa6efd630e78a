package dev.muster.demo.seed;

import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.shift.WorkingRules;
import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.BusinessHours.DayHours;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.RoutineTimes;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.SkillLevel;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.storage.mongo.Store;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The team that the demo starts with: a lead, six associates, a published roster, and three weeks of tickets. */
public final class DemoTeam {
    private static final WorkspaceId WORKSPACE = new WorkspaceId("T0MUSTER");
    private static final TeamId TEAM = new TeamId("team-billing-support");
    /** The team's channel. */
    public static final String CHANNEL = "#billing-support";

    private static final Skill TAX = new Skill("tax");
    private static final Skill INVOICING = new Skill("invoicing");
    private static final Skill SPANISH = new Skill("spanish");
    private static final int PEOPLE_A_SHIFT = 2;

    private final Simulator slack;
    private final Store store;
    private final ZoneId zone;
    private final Instant now;

    /**
     * The team as it is at an instant.
     *
     * @param now UTC instant
     */
    public DemoTeam(Simulator slack, Store store, ZoneId zone, Instant now) {
        this.slack = slack;
        this.store = store;
        this.zone = zone;
        this.now = now;
    }

    /** Puts people and channels into Slack, and the team with everything it has into the store. */
    public void seed() {
        Person lead = person("mara", "Mara Lind").asAdmin();
        List<Person> associates = List.of(
                person("ana", "Ana Reyes"),
                person("raj", "Raj Patel"),
                person("mei", "Mei Tanaka"),
                person("tom", "Tom Okafor"),
                person("lina", "Lina Haddad"),
                person("sam", "Sam Novak"));
        List<Person> everybody = new ArrayList<>(associates);
        everybody.addFirst(lead);
        everybody.forEach(slack.workspace()::add);
        var channel = slack.workspace().addChannel(CHANNEL, everybody.toArray(Person[]::new));
        slack.workspace().addChannel("#general", everybody.toArray(Person[]::new));

        Team team = new Team(
                TEAM,
                WORKSPACE,
                "Billing support",
                new ChannelId(channel.id().value()),
                user(lead),
                List.of(
                        member(associates.get(0), Map.of(TAX, SkillLevel.STRONG, SPANISH, SkillLevel.TEACHES)),
                        member(associates.get(1), Map.of(TAX, SkillLevel.TEACHES, INVOICING, SkillLevel.CAN)),
                        member(associates.get(2), Map.of(INVOICING, SkillLevel.STRONG)),
                        member(associates.get(3), Map.of(TAX, SkillLevel.CAN)),
                        member(associates.get(4), Map.of(INVOICING, SkillLevel.CAN, TAX, SkillLevel.CAN)),
                        member(associates.get(5), Map.of(SPANISH, SkillLevel.CAN, INVOICING, SkillLevel.LEARNING))),
                hours(),
                RoutineTimes.DEFAULT,
                now,
                1);
        store.teams().save(team);
        store.shiftRulebook().save(new ShiftRules(WORKSPACE, TEAM, shiftTypes(), WorkingRules.DEFAULT, 1));
        publishRosters(team);
        store.tickets().restore(new DemoTickets(team, now).all());
    }

    private Person person(String handle, String name) {
        return Person.member(new PersonId("U0" + handle.toUpperCase(Locale.ROOT)), handle, name, zone)
                .shownAs(name.substring(0, name.indexOf(' ')));
    }

    private static UserId user(Person person) {
        return new UserId(person.id().value());
    }

    private static Member member(Person person, Map<Skill, SkillLevel> skills) {
        return new Member(user(person), person.displayName(), skills);
    }

    private BusinessHours hours() {
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                days.put(day, new DayHours(8 * 60, 20 * 60));
            }
        }
        return new BusinessHours(zone, days);
    }

    private static List<ShiftType> shiftTypes() {
        Map<DayOfWeek, Integer> two = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                two.put(day, PEOPLE_A_SHIFT);
            }
        }
        return List.of(
                new ShiftType("Early", LocalTime.of(8, 0), LocalTime.of(16, 0), two, null),
                new ShiftType("Late", LocalTime.of(12, 0), LocalTime.of(20, 0), two, TAX));
    }

    /** The rosters of the last three weeks and of this one: next week's is the lead's next to plan. */
    private void publishRosters(Team team) {
        LocalDate monday = now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        publishRoster(team, new Period(monday.minusWeeks(3), 2));
        publishRoster(team, new Period(monday.minusWeeks(1), 2));
    }

    private void publishRoster(Team team, Period period) {
        List<UserId> late = team.members().stream()
                .filter(m -> m.can(TAX))
                .map(Member::user)
                .toList();
        List<UserId> early = team.members().stream()
                .filter(m -> !m.can(TAX))
                .map(Member::user)
                .toList();
        List<Shift> shifts = new ArrayList<>();
        for (LocalDate date : period.dates()) {
            if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                int week = Math.toIntExact(date.toEpochDay() / 7);
                early.forEach(p -> shifts.add(new Shift(date, "Early", p)));
                for (int i = 0; i < PEOPLE_A_SHIFT; i++) {
                    shifts.add(new Shift(date, "Late", late.get((PEOPLE_A_SHIFT * week + i) % late.size())));
                }
            }
        }
        Instant published =
                period.from().minusDays(4).atTime(11, 0).atZone(zone).toInstant();
        Roster roster = new Roster(
                WORKSPACE,
                TEAM,
                RosterId.random(),
                period,
                shiftTypes(),
                shifts,
                List.of(),
                new Roster.Quality(0, 0),
                Roster.State.PROPOSED,
                published.minusSeconds(3600),
                null,
                null);
        store.rosters().propose(roster);
        store.rosters().decide(WORKSPACE, roster.id(), Roster.State.APPROVED, team.lead(), published);
    }
}
