package dev.muster.demo.seed;

import dev.muster.domain.team.Member;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Three weeks of tickets of a revenue product: most resolved, some in hand, some waiting for somebody. */
final class DemoTickets {
    private static final int DAYS = 21;
    private static final int MOST_A_DAY = 4;
    /** The newest, by how long before the demo they were opened: their cards are in the channel from the start. */
    private static final List<Duration> FRESH = List.of(
            Duration.ofMinutes(1370),
            Duration.ofMinutes(1235),
            Duration.ofMinutes(1140),
            Duration.ofMinutes(1065),
            Duration.ofMinutes(95),
            Duration.ofMinutes(65),
            Duration.ofMinutes(20));

    private static final int SEED = 7;
    private static final List<String> SUBJECTS = List.of(
            "Refund is shown twice on the invoice #refunds",
            "VAT number refused for a Swiss customer #vat skill:tax",
            "CSV export of payouts lacks the last page #export",
            "Dunning letter sent although the invoice is paid #dunning",
            "Trial converts to the wrong plan after an upgrade #plans",
            "Invoice PDF has the old address skill:invoicing",
            "Credit note can't be applied to two invoices skill:invoicing #refunds",
            "Reverse charge missing on an EU invoice skill:tax #vat",
            "Checkout page shows prices in the wrong currency #checkout",
            "Revenue report and ledger differ by one cent #reports",
            "Cliente no recibe sus facturas por correo skill:spanish",
            "Subscription paused, but the card was charged #plans",
            "Tax exemption certificate is not accepted skill:tax",
            "Webhook for paid invoices arrives twice #api",
            "Coupon counted for a second month #coupons",
            "Proration looks wrong after a change in mid-month #plans",
            "Bank transfer is not matched with its invoice skill:invoicing",
            "Customer can't download last year's invoices #export");

    private final Team team;
    private final Instant now;
    private final Random random = new Random(SEED);

    DemoTickets(Team team, Instant now) {
        this.team = team;
        this.now = now;
    }

    /** All of them, numbered in the order in which they were opened. */
    List<Ticket> all() {
        List<Instant> old = openings();
        List<Ticket> tickets = new ArrayList<>();
        for (Instant opening : old) {
            tickets.add(worked(opened(tickets.size(), opening)));
        }
        for (Duration ago : FRESH) {
            tickets.add(opened(tickets.size(), now.minus(ago)));
        }
        inHand(tickets, old.size(), Duration.ofMinutes(12), false);
        inHand(tickets, old.size() + 1, Duration.ofMinutes(25), true);
        return tickets;
    }

    /** Somebody who can has it already, and may wait for the customer. */
    private void inHand(List<Ticket> tickets, int index, Duration after, boolean waits) {
        Ticket opened = tickets.get(index);
        UserId owner = someone(opened.skill());
        Instant claimed = opened.openedAt().plus(after);
        Ticket ticket = step(opened, Kind.CLAIMED, claimed, owner, "", TicketState.CLAIMED);
        if (waits) {
            Instant asked = claimed.plus(after);
            ticket = step(ticket, Kind.REPLIED, asked, owner, "asked for the invoice number", TicketState.CLAIMED);
            ticket = step(
                    ticket, Kind.WAITING, asked.plusSeconds(60), owner, "for the invoice number", TicketState.WAITING);
        }
        tickets.set(index, ticket);
    }

    private List<Instant> openings() {
        List<Instant> openings = new ArrayList<>();
        LocalDate today = now.atZone(team.zone()).toLocalDate();
        for (LocalDate date = today.minusDays(DAYS); date.isBefore(today.minusDays(1)); date = date.plusDays(1)) {
            if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
                continue;
            }
            int count = 1 + random.nextInt(MOST_A_DAY);
            for (int i = 0; i < count; i++) {
                Instant at = date.atTime(LocalTime.of(8, 0).plusMinutes(random.nextInt(600)))
                        .atZone(team.zone())
                        .toInstant();
                openings.add(at);
            }
        }
        openings.sort(Comparator.naturalOrder());
        return openings;
    }

    private Ticket opened(int index, Instant at) {
        String[] parts = SUBJECTS.get(index % SUBJECTS.size()).split(" skill:", 2);
        @Nullable Skill skill = parts.length == 1 ? null : new Skill(parts[1].split(" ", 2)[0]);
        Priority priority = index % 7 == 3 ? Priority.URGENT : index % 4 == 1 ? Priority.HIGH : Priority.NORMAL;
        return new NewTicket(team.workspace(), team.id(), parts[0], "", priority, skill, Set.of(), someone(null), at)
                .numbered(new TicketNumber(index + 1));
    }

    private UserId someone(@Nullable Skill skill) {
        List<UserId> able = team.members().stream()
                .filter(m -> skill == null || m.can(skill))
                .map(Member::user)
                .toList();
        return able.get(random.nextInt(able.size()));
    }

    /** Claimed, answered, sometimes waiting for the user, and resolved; as far as time went. */
    private Ticket worked(Ticket opened) {
        UserId owner = someone(opened.skill());
        Instant at = opened.openedAt();
        Ticket ticket = opened;
        at = atWork(at.plus(minutes(5, 90)));
        ticket = step(ticket, Kind.CLAIMED, at, owner, "", TicketState.CLAIMED);
        at = atWork(at.plus(minutes(5, 60)));
        ticket = step(ticket, Kind.REPLIED, at, owner, "asked for the invoice number", TicketState.CLAIMED);
        if (random.nextInt(3) == 0) {
            at = atWork(at.plus(minutes(5, 30)));
            ticket = step(ticket, Kind.WAITING, at, owner, "for the invoice number", TicketState.WAITING);
            at = atWork(at.plus(minutes(60, 600)));
            ticket = step(ticket, Kind.CLAIMED, at, owner, "", TicketState.CLAIMED);
        }
        at = atWork(at.plus(minutes(20, 1200)));
        return step(ticket, Kind.RESOLVED, at, owner, "explained, and corrected in the ledger", TicketState.RESOLVED);
    }

    private Ticket step(Ticket ticket, Kind kind, Instant at, UserId by, String note, TicketState to) {
        return at.isBefore(now) ? ticket.after(new TicketEvent(kind, at, by, by, note), to) : ticket;
    }

    /** The same time, or, if nobody works then, as many minutes after eight on the next working day. */
    private Instant atWork(Instant instant) {
        ZonedDateTime at = instant.atZone(team.zone());
        if (at.getHour() >= 20) {
            at = at.plusDays(1).withHour(8);
        } else if (at.getHour() < 8) {
            at = at.withHour(8);
        }
        while (at.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            at = at.plusDays(1).withHour(8);
        }
        return at.toInstant();
    }

    private Duration minutes(int from, int to) {
        return Duration.ofMinutes(from + random.nextInt(to - from));
    }
}
