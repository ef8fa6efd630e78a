package dev.muster.planner.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.assignment.WorkDivider.Division;
import dev.muster.domain.assignment.WorkDivider.Load;
import dev.muster.domain.assignment.WorkDivider.Work;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.SkillLevel;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlowWorkDividerTest {
    private static final Skill TAX = new Skill("tax");
    private static final Skill SPANISH = new Skill("spanish");
    private static final Instant NOW = Instant.parse("2027-01-04T08:00:00Z");

    private final FlowWorkDivider divider = new FlowWorkDivider();

    private static Ticket ticket(int number, Priority priority, @Nullable Skill skill, int minutesOld) {
        return new NewTicket(
                        new WorkspaceId("T0MUSTER"),
                        new TeamId("team-a"),
                        "subject",
                        "",
                        priority,
                        skill,
                        Set.of(),
                        new UserId("U0LEAD"),
                        NOW.minusSeconds(60L * minutesOld))
                .numbered(new TicketNumber(number));
    }

    private static Ticket ticket(int number, Priority priority) {
        return ticket(number, priority, null, 0);
    }

    private static Load person(String name, int tickets, Map<Skill, SkillLevel> skills) {
        return new Load(new Member(new UserId(name), name, skills), tickets);
    }

    private static Load person(String name, int tickets) {
        return person(name, tickets, Map.of());
    }

    private static List<Integer> share(Division division, String name) {
        return division.shares().get(new UserId(name)).stream()
                .map(TicketNumber::value)
                .toList();
    }

    private static List<Integer> left(Division division) {
        return division.left().stream().map(TicketNumber::value).toList();
    }

    @Test
    void withoutPeopleEverythingIsLeftMostUrgentFirst() {
        Division division = divider.divide(new Work(
                List.of(ticket(1, Priority.LOW), ticket(2, Priority.URGENT), ticket(3, Priority.LOW, null, 5)),
                List.of(),
                5));

        assertThat(division.shares()).isEmpty();
        assertThat(left(division)).containsExactly(2, 3, 1);
    }

    @Test
    void withoutTicketsEverybodyHasAnEmptyShare() {
        Division division = divider.divide(new Work(List.of(), List.of(person("ANA", 3), person("BOB", 0)), 5));

        assertThat(share(division, "ANA")).isEmpty();
        assertThat(share(division, "BOB")).isEmpty();
    }

    @Test
    void ticketsThatNeedASkillGoOnlyToThoseWhoCan() {
        Division division = divider.divide(new Work(
                List.of(ticket(1, Priority.NORMAL, TAX, 0), ticket(2, Priority.NORMAL, SPANISH, 0)),
                List.of(
                        person("ANA", 4, Map.of(TAX, SkillLevel.CAN)),
                        person("BOB", 0, Map.of(TAX, SkillLevel.LEARNING))),
                9));

        assertThat(share(division, "ANA")).containsExactly(1);
        assertThat(left(division)).containsExactly(2);
    }

    @Test
    void whatPeopleHaveAlreadyCountsAgainstTheirCapacity() {
        Division division = divider.divide(new Work(
                List.of(ticket(1, Priority.NORMAL), ticket(2, Priority.URGENT), ticket(3, Priority.LOW)),
                List.of(person("ANA", 4), person("BOB", 7)),
                5));

        assertThat(share(division, "ANA")).containsExactly(2);
        assertThat(share(division, "BOB")).isEmpty();
        assertThat(left(division)).containsExactly(1, 3);
    }

    @Test
    void loadsAreEvenedOut() {
        Division division = divider.divide(new Work(
                Stream.of(1, 2, 3, 4, 5).map(n -> ticket(n, Priority.NORMAL)).toList(),
                List.of(person("ANA", 3), person("BOB", 0), person("CYD", 1)),
                9));

        assertThat(share(division, "ANA")).isEmpty();
        assertThat(share(division, "BOB")).hasSize(3);
        assertThat(share(division, "CYD")).hasSize(2);
    }

    @Test
    void somebodyPassesATicketOnToMakeRoomForOneThatOnlyTheyCanDo() {
        Division division = divider.divide(new Work(
                List.of(ticket(1, Priority.URGENT), ticket(2, Priority.LOW, TAX, 0)),
                List.of(person("ANA", 0, Map.of(TAX, SkillLevel.CAN)), person("BOB", 0)),
                1));

        assertThat(share(division, "ANA")).containsExactly(2);
        assertThat(share(division, "BOB")).containsExactly(1);
    }

    @Test
    void urgentTicketsAreSpread() {
        Division division = divider.divide(new Work(
                List.of(
                        ticket(1, Priority.URGENT),
                        ticket(2, Priority.URGENT),
                        ticket(3, Priority.LOW),
                        ticket(4, Priority.LOW)),
                List.of(person("ANA", 0), person("BOB", 0)),
                9));

        assertThat(share(division, "ANA")).hasSize(2).containsAnyOf(1, 2).containsAnyOf(3, 4);
    }

    @Test
    void theBetterSkillDecidesWhereNothingElseDoes() {
        Division division = divider.divide(new Work(
                List.of(ticket(1, Priority.NORMAL, TAX, 0), ticket(2, Priority.NORMAL)),
                List.of(
                        person("ANA", 0, Map.of(TAX, SkillLevel.CAN)),
                        person("BOB", 0, Map.of(TAX, SkillLevel.TEACHES))),
                9));

        assertThat(share(division, "BOB")).containsExactly(1);
        assertThat(share(division, "ANA")).containsExactly(2);
    }

    @Test
    void aShareIsSortedByPriorityThenAgeThenNumber() {
        Division division = divider.divide(new Work(
                List.of(
                        ticket(1, Priority.LOW, null, 90),
                        ticket(2, Priority.HIGH, null, 1),
                        ticket(3, Priority.HIGH, null, 60),
                        ticket(4, Priority.URGENT, null, 0),
                        ticket(5, Priority.HIGH, null, 1)),
                List.of(person("ANA", 0)),
                9));

        assertThat(share(division, "ANA")).containsExactly(4, 3, 2, 5, 1);
    }

    @Property(tries = 500)
    void noOtherDivisionIsBetter(
            @ForAll @IntRange(min = 0, max = 6) int tickets,
            @ForAll @IntRange(min = 1, max = 3) int people,
            @ForAll int seed) {
        Work work = anyWork(tickets, people, new Random(seed));

        Division division = divider.divide(work);

        assertThat(valueOf(work, toChoice(work, division))).isEqualTo(best(work, new int[tickets], 0));
    }

    @Property(tries = 100)
    void everyTicketIsInOnePlaceAndTheSameWorkIsDividedTheSameWay(
            @ForAll @IntRange(min = 0, max = 60) int tickets,
            @ForAll @IntRange(min = 0, max = 9) int people,
            @ForAll int seed) {
        Work work = anyWork(tickets, people, new Random(seed));

        Division division = divider.divide(work);

        List<TicketNumber> all = new ArrayList<>(division.left());
        division.shares().values().forEach(all::addAll);
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        work.open().stream().map(Ticket::number).toList());
        assertThat(division.shares()).hasSize(people);
        List<Ticket> shuffled = new ArrayList<>(work.open());
        java.util.Collections.shuffle(shuffled, new Random(seed));
        assertThat(divider.divide(new Work(shuffled, work.people(), work.capacity())))
                .isEqualTo(division);
    }

    private static Work anyWork(int tickets, int people, Random random) {
        List<Ticket> open = new ArrayList<>();
        for (int n = 1; n <= tickets; n++) {
            @Nullable Skill skill = Arrays.asList(null, TAX, SPANISH).get(random.nextInt(3));
            open.add(ticket(n, Priority.values()[random.nextInt(4)], skill, random.nextInt(3)));
        }
        List<Load> on = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            Map<Skill, SkillLevel> skills = new HashMap<>();
            skills.put(TAX, SkillLevel.values()[random.nextInt(5)]);
            skills.put(SPANISH, SkillLevel.values()[random.nextInt(5)]);
            on.add(person("P" + p, random.nextInt(4), skills));
        }
        return new Work(open, on, 1 + random.nextInt(5));
    }

    /** For each ticket the index of who has it; the number of people for nobody. */
    private static int[] toChoice(Work work, Division division) {
        return work.open().stream()
                .mapToInt(t -> {
                    int person = 0;
                    while (person < work.people().size()
                            && !division.shares()
                                    .get(work.people().get(person).member().user())
                                    .contains(t.number())) {
                        person++;
                    }
                    return person;
                })
                .toArray();
    }

    private static List<Long> best(Work work, int[] choice, int next) {
        if (next == choice.length) {
            return valueOf(work, choice);
        }
        List<Long> best = null;
        for (int person = 0; person <= work.people().size(); person++) {
            choice[next] = person;
            List<Long> value = best(work, choice, next + 1);
            if (best == null || Arrays.compare(toArray(value), toArray(best)) < 0) {
                best = value;
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    private static long[] toArray(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    /** What a division is compared by, from left to right, less is better; the first entry counts broken rules. */
    private static List<Long> valueOf(Work work, int[] choice) {
        int people = work.people().size();
        long[] load = new long[people];
        long[] urgent = new long[people];
        long[] high = new long[people];
        long[] placed = new long[people];
        long broken = 0;
        long level = 0;
        for (int p = 0; p < people; p++) {
            load[p] = work.people().get(p).tickets();
        }
        for (int t = 0; t < choice.length; t++) {
            if (choice[t] < people) {
                Ticket ticket = work.open().get(t);
                Member member = work.people().get(choice[t]).member();
                load[choice[t]]++;
                placed[choice[t]]++;
                urgent[choice[t]] += ticket.priority() == Priority.URGENT ? 1 : 0;
                high[choice[t]] += ticket.priority() == Priority.HIGH ? 1 : 0;
                if (ticket.skill() != null) {
                    broken += member.can(ticket.skill()) ? 0 : 1;
                    level += member.levelOf(ticket.skill()).number();
                }
            }
        }
        for (int p = 0; p < people; p++) {
            broken += placed[p] > 0 && load[p] > work.capacity() ? 1 : 0;
        }
        List<Long> value = new ArrayList<>(List.of(broken));
        List<Ticket> byUrgency = work.open().stream()
                .sorted(Comparator.comparing(Ticket::priority)
                        .thenComparing(Ticket::openedAt)
                        .thenComparing(Ticket::number))
                .toList();
        for (Ticket ticket : byUrgency) {
            value.add(choice[work.open().indexOf(ticket)] == people ? 1L : 0L);
        }
        value.addAll(List.of(squares(load), squares(urgent), squares(high), -level));
        return value;
    }

    private static long squares(long[] counts) {
        return Arrays.stream(counts).map(c -> c * c).sum();
    }
}
