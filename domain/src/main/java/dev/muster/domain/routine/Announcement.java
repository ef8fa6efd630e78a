package dev.muster.domain.routine;

import dev.muster.domain.assignment.ShiftEnds;
import dev.muster.domain.escalation.Colleagues;
import dev.muster.domain.escalation.Step;
import dev.muster.domain.launch.Launch;
import dev.muster.domain.metric.MonthReview;
import dev.muster.domain.metric.PersonInFigures;
import dev.muster.domain.metric.WeekReview;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Escalation;
import dev.muster.domain.ticket.SlaClock;
import dev.muster.domain.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a routine has to say, before anybody decided how it looks. */
public sealed interface Announcement {

    /**
     * To one person: a shift begins soon.
     *
     * @param startsAt UTC instant
     * @param with who else is on it
     * @param openTickets what nobody has yet
     * @param late how long after its time this is said; zero when in time
     */
    record ShiftSoon(
            UserId person,
            LocalDate date,
            ShiftType type,
            Instant startsAt,
            List<UserId> with,
            List<Ticket> openTickets,
            Duration late)
            implements Announcement {}

    /**
     * To the channel: a shift begins.
     *
     * @param people who is on it now
     * @param next the shifts that begin after it on its own date and the next; empty when nothing more is published
     * @param late how long after its time this is said; zero when in time
     */
    record ShiftStarted(LocalDate date, ShiftType type, List<UserId> people, List<NextShift> next, Duration late)
            implements Announcement {}

    /**
     * To the channel: a shift ended, and those who were on it leave tickets behind.
     *
     * @param going who was on it and is on no other
     * @param next who is on now; if nobody is, who comes next
     * @param tickets what those who go keep in hand or wait for, the most pressing first
     * @param back what of theirs is in the queue again, the most pressing first
     */
    record HandOver(
            LocalDate date,
            ShiftType type,
            List<UserId> going,
            List<NextShift> next,
            List<Ticket> tickets,
            List<Ticket> back,
            Duration late)
            implements Announcement {}

    /** To one person: their shift ends soon, and what they have in hand goes back to the queue then. */
    record ShiftEnding(ShiftEnds.Ending ending, Duration late) implements Announcement {}

    /** A shift to come. */
    record NextShift(LocalDate date, ShiftType type, List<UserId> people) {}

    /**
     * To the channel: who takes what today.
     *
     * @param shares each person's open tickets, the most urgent first, in the order in which to name them
     * @param left tickets that nobody on shift can take
     * @param nobodyOnShift whether there was nobody to divide among
     * @param launches what is launched on that day, and what was on the days off before it; by date
     */
    record DailyAssignments(
            LocalDate date,
            Map<UserId, List<Ticket>> shares,
            List<Ticket> left,
            boolean nobodyOnShift,
            List<Launch> launches,
            Duration late)
            implements Announcement {
        public DailyAssignments {
            launches = List.copyOf(launches);
        }

        /** A day without launches. */
        public DailyAssignments(
                LocalDate date,
                Map<UserId, List<Ticket>> shares,
                List<Ticket> left,
                boolean nobodyOnShift,
                Duration late) {
            this(date, shares, left, nobodyOnShift, List.of(), late);
        }
    }

    /**
     * To whoever has a ticket, or to the channel if nobody has: a target is nearly or wholly used up.
     *
     * @param person null for the channel
     * @param clock the promise that it is about, as it stands now
     */
    record SlaWarning(@Nullable UserId person, Ticket ticket, SlaClock clock, Duration late) implements Announcement {}

    /**
     * Where it is said: somebody is asked for help with an escalated ticket.
     *
     * @param number which step of the playbook it is, from 1
     * @param of how many steps there are
     * @param step null when there is nobody left to ask
     * @param found who is asked by name; nobody in a channel
     */
    record EscalationAsked(
            Ticket ticket,
            Escalation escalation,
            int number,
            int of,
            @Nullable Step step,
            Colleagues.Found found,
            Where where,
            Duration late)
            implements Announcement {

        /** One of the places where it is said. */
        public sealed interface Where {
            /** Under the ticket's card. */
            record TicketThread() implements Where {}

            record ToPerson(UserId person) implements Where {}

            record InChannel(ChannelId channel) implements Where {}
        }
    }

    /**
     * To whoever has a ticket that waits for the user for long, or to the channel: does it still?
     *
     * @param person null for the channel, because nobody has it or its owner is away
     */
    record StillWaiting(@Nullable UserId person, Ticket ticket, Duration late) implements Announcement {}

    /** To the channel: last week in figures, and what drove them. */
    record WeeklyDigest(WeekReview review, Duration late) implements Announcement {}

    /** To the channel: last month in figures, with a spreadsheet. */
    record MonthlyReport(MonthReview review, Duration late) implements Announcement {}

    /** To one person: what they did last week. */
    record OwnFigures(PersonInFigures person, Duration late) implements Announcement {}

    /**
     * To the lead: what everybody did last week.
     *
     * @param people at least one, by name
     */
    record PeoplesFigures(List<PersonInFigures> people, Duration late) implements Announcement {
        public PeoplesFigures {
            people = List.copyOf(people);
        }
    }

    /** To a user group: who is in it from now on. */
    record GroupChanges(GroupMembers members) implements Announcement {}

    /** To the lead: something was not posted, because nobody was there to post it in time. */
    record Missed(RoutineKind kind, Instant due) implements Announcement {}
}
