package dev.muster.domain.routine;

import dev.muster.domain.escalation.Colleagues;
import dev.muster.domain.escalation.Colleagues.Found;
import dev.muster.domain.escalation.Ladder;
import dev.muster.domain.escalation.Ladder.Rung;
import dev.muster.domain.escalation.Playbooks;
import dev.muster.domain.escalation.Step;
import dev.muster.domain.escalation.Target;
import dev.muster.domain.escalation.TeamPlaybooks;
import dev.muster.domain.routine.Announcement.EscalationAsked;
import dev.muster.domain.routine.Announcement.EscalationAsked.Where;
import dev.muster.domain.team.SkillLevel;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Escalation;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.Tickets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks whomever the playbook names for an escalated ticket, one step after the other until somebody answers, each step once;
 * and tells the lead when there is nobody left to ask.
 */
public final class EscalationRoutine implements Routine {
    private final Tickets tickets;
    private final Playbooks playbooks;
    private final Colleagues colleagues;

    public EscalationRoutine(Tickets tickets, Playbooks playbooks, Colleagues colleagues) {
        this.tickets = tickets;
        this.playbooks = playbooks;
        this.colleagues = colleagues;
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.ESCALATION;
    }

    /** The occurrence at which a step of one of a ticket's escalations is asked, from 1; its id never changes. */
    public static Occurrence occurrence(Ticket ticket, int round, int step, Instant due) {
        String key = ticket.number().value() + "/" + round + "/" + step;
        return new Occurrence(ticket.workspace(), ticket.team(), RoutineKind.ESCALATION, key, due);
    }

    @Override
    public List<Occurrence> due(Team team, Instant after, Instant upTo) {
        return all(team).due(after, upTo);
    }

    @Override
    public Optional<Instant> nextDue(Team team, Instant after) {
        return all(team).next(after);
    }

    @Override
    public DueTimes dueTimes(Team team, Instant after, Instant upTo, Instant nextAfter) {
        return all(team).times(after, upTo, nextAfter);
    }

    private Occurrences all(Team team) {
        record Open(Ticket ticket, Escalation escalation) {}
        List<Open> open = tickets.unresolved(team.workspace(), team.id()).stream()
                .flatMap(ticket -> unanswered(ticket).map(e -> new Open(ticket, e)).stream())
                .toList();
        if (open.isEmpty()) {
            return new Occurrences(List.of());
        }
        TeamPlaybooks books = TeamPlaybooks.of(team, playbooks);
        return Occurrences.of(
                open.stream().flatMap(one -> Ladder.of(one.escalation(), books.of(one.ticket())).rungs().stream()
                        .map(rung -> occurrence(one.ticket(), one.escalation().round(), rung.number(), rung.due()))));
    }

    private static Optional<Escalation> unanswered(Ticket ticket) {
        return Escalation.of(ticket).filter(escalation -> !escalation.isAnswered());
    }

    @Override
    public List<Announcement> announce(Team team, Occurrence occurrence, Instant now) {
        String[] key = occurrence.key().split("/", -1);
        int round = Integer.parseInt(key[1]);
        return tickets.find(team.workspace(), new TicketNumber(Integer.parseInt(key[0])))
                .filter(ticket -> ticket.team().equals(team.id()))
                .flatMap(ticket -> unanswered(ticket)
                        .filter(escalation -> escalation.round() == round)
                        .map(escalation -> asked(team, ticket, escalation, Integer.parseInt(key[2]), occurrence, now)))
                .orElse(List.of());
    }

    private List<Announcement> asked(
            Team team, Ticket ticket, Escalation escalation, int number, Occurrence occurrence, Instant now) {
        Ladder ladder = Ladder.of(escalation, TeamPlaybooks.of(team, playbooks).of(ticket));
        Optional<Rung> rung = ladder.rung(number);
        if (rung.isEmpty()) {
            return List.of();
        }
        Step step = rung.get().step();
        Found found = found(team, ticket, step, now);
        List<Announcement> said = new ArrayList<>();
        for (Where where : places(step, found)) {
            said.add(new EscalationAsked(
                    ticket, escalation, number, ladder.steps(), step, found, where, occurrence.lateness(now)));
        }
        return said;
    }

    /** Whom a step means now; nobody by name for a channel. */
    private Found found(Team team, Ticket ticket, @Nullable Step step, Instant now) {
        return switch (step == null ? new Target.Lead() : step.target()) {
            case Target.Person person -> new Found(List.of(person.user()), Colleagues.Where.ON_SHIFT);
            case Target.Lead lead -> new Found(List.of(team.lead()), Colleagues.Where.LEAD);
            case Target.Channel channel -> new Found(List.of(), Colleagues.Where.ON_SHIFT);
            case Target.Expert expert ->
                ticket.skill() == null
                        ? new Found(List.of(team.lead()), Colleagues.Where.LEAD)
                        : colleagues.able(team, ticket.skill(), SkillLevel.STRONG, owner(ticket), now);
        };
    }

    private static Set<UserId> owner(Ticket ticket) {
        return ticket.owner() == null ? Set.of() : Set.of(ticket.owner());
    }

    /** The ticket's thread, where everybody can follow it, and wherever whoever is asked looks. */
    private static List<Where> places(@Nullable Step step, Found found) {
        List<Where> places = new ArrayList<>(List.of(new Where.TicketThread()));
        if (step != null && step.target() instanceof Target.Channel channel) {
            places.add(new Where.InChannel(channel.channel()));
        }
        found.people().forEach(person -> places.add(new Where.ToPerson(person)));
        return places;
    }
}
