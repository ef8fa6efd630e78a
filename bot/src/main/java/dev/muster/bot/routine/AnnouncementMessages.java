package dev.muster.bot.routine;

import static dev.muster.bot.interaction.Mrkdwn.escape;
import static dev.muster.bot.interaction.Mrkdwn.mention;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.launch.LaunchMessages;
import dev.muster.bot.metric.DigestMessages;
import dev.muster.bot.metric.MonthlyMessages;
import dev.muster.bot.metric.OwnFiguresMessages;
import dev.muster.bot.ticket.ClaimButton;
import dev.muster.bot.ticket.EscalationMessages;
import dev.muster.bot.ticket.ShiftEndMessages;
import dev.muster.bot.ticket.SlaText;
import dev.muster.bot.ticket.TicketCards;
import dev.muster.bot.ticket.WaitingMessages;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.routine.Announcement;
import dev.muster.domain.routine.Announcement.DailyAssignments;
import dev.muster.domain.routine.Announcement.EscalationAsked;
import dev.muster.domain.routine.Announcement.GroupChanges;
import dev.muster.domain.routine.Announcement.HandOver;
import dev.muster.domain.routine.Announcement.Missed;
import dev.muster.domain.routine.Announcement.MonthlyReport;
import dev.muster.domain.routine.Announcement.NextShift;
import dev.muster.domain.routine.Announcement.OwnFigures;
import dev.muster.domain.routine.Announcement.PeoplesFigures;
import dev.muster.domain.routine.Announcement.ShiftEnding;
import dev.muster.domain.routine.Announcement.ShiftSoon;
import dev.muster.domain.routine.Announcement.ShiftStarted;
import dev.muster.domain.routine.Announcement.SlaWarning;
import dev.muster.domain.routine.Announcement.StillWaiting;
import dev.muster.domain.routine.Announcement.WeeklyDigest;
import dev.muster.domain.routine.Occurrence;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How each announcement looks and to whom it goes; a new kind of announcement doesn't compile without its look. */
final class AnnouncementMessages {
    static final int MOST_TICKETS = 10;
    private static final int LONGEST_SUBJECT_SHOWN = 80;
    private static final Duration LATE_ENOUGH_TO_SAY = Duration.ofMinutes(5);

    private AnnouncementMessages() {}

    /** The message of an announcement, under an id that its occurrence always gives it. */
    static Message message(Team team, Occurrence occurrence, int index, Announcement announcement) {
        MessageId id = new MessageId(occurrence.idInWorkspace() + "/" + index);
        return switch (announcement) {
            case ShiftSoon soon -> toPerson(team, id, soon.person(), shiftSoon(team, soon));
            case ShiftStarted started -> toChannel(team, id, shiftStarted(started));
            case HandOver over -> toChannel(team, id, HandOverMessages.handOver(over));
            case DailyAssignments daily -> toChannel(team, id, dailyAssignments(daily));
            case SlaWarning warning ->
                warning.person() == null
                        ? toChannel(team, id, slaWarning(warning))
                        : toPerson(team, id, warning.person(), slaWarning(warning));
            case ShiftEnding soon ->
                toPerson(
                        team,
                        id,
                        soon.ending().person(),
                        ShiftEndMessages.soon(team, soon.ending(), late(soon.late())));
            case StillWaiting asked ->
                asked.person() == null
                        ? toChannel(team, id, WaitingMessages.asked(team, asked, late(asked.late())))
                        : toPerson(team, id, asked.person(), WaitingMessages.asked(team, asked, late(asked.late())));
            case EscalationAsked asked -> escalationAsked(team, id, asked);
            case WeeklyDigest digest ->
                toChannel(team, id, DigestMessages.digest(digest.review(), late(digest.late())));
            case MonthlyReport report ->
                toChannel(team, id, MonthlyMessages.report(team, report.review(), late(report.late())));
            case OwnFigures own ->
                toPerson(
                        team,
                        new MessageId(
                                occurrence.idInWorkspace() + "/" + own.person().person()),
                        own.person().person(),
                        OwnFiguresMessages.toPerson(team, own.person(), late(own.late())));
            case PeoplesFigures all ->
                toPerson(
                        team,
                        new MessageId(occurrence.idInWorkspace() + "/all"),
                        team.lead(),
                        OwnFiguresMessages.toLead(all.people(), late(all.late())));
            case GroupChanges changes -> changes.members().message(team);
            case Missed missed -> toPerson(team, id, team.lead(), missed(team, missed));
        };
    }

    private static Message escalationAsked(Team team, MessageId id, EscalationAsked asked) {
        Content<Tier.ForTeam> content = EscalationMessages.asked(asked, late(asked.late()));
        return switch (asked.where()) {
            case EscalationAsked.Where.TicketThread thread ->
                Message.toThread(
                        team.workspace(),
                        team.id(),
                        id,
                        team.channel(),
                        TicketCards.cardOf(asked.ticket().number()),
                        content,
                        1);
            case EscalationAsked.Where.InChannel to ->
                Message.toChannel(team.workspace(), team.id(), id, to.channel(), content, 1);
            case EscalationAsked.Where.ToPerson to -> toPerson(team, id, to.person(), content);
        };
    }

    private static Message toChannel(Team team, MessageId id, Content<Tier.ForTeam> content) {
        return Message.toChannel(team.workspace(), team.id(), id, team.channel(), content, 1);
    }

    private static Message toPerson(Team team, MessageId id, UserId user, Content<? extends Tier> content) {
        return Message.toPerson(team.workspace(), team.id(), id, user, content, 1);
    }

    private static Content<Tier.ForLead> shiftSoon(Team team, ShiftSoon soon) {
        String title = "Your %s shift begins at %s"
                .formatted(escape(soon.type().name()), soon.type().start());
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section("*" + title + "*, " + Dates.day(soon.date()) + ", until "
                + soon.type().end() + " (" + team.zone().getId() + ")"));
        blocks.add(Layout.section(
                soon.with().isEmpty() ? "You are alone on it." : "With " + Mrkdwn.mentions(soon.with()) + "."));
        blocks.addAll(tickets("Nobody has these yet", soon.openTickets()));
        addLate(blocks, soon.late());
        return new Content<>(title, Layout.json(blocks));
    }

    private static Content<Tier.ForTeam> shiftStarted(ShiftStarted started) {
        String title = "%s %s: %s"
                .formatted(escape(started.type().name()), hours(started.type()), Mrkdwn.mentions(started.people()));
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section("*Now on shift*  " + title));
        addNext(blocks, started.next());
        addLate(blocks, started.late());
        return new Content<>("Now on shift: " + title, Layout.json(blocks));
    }

    static void addNext(List<LayoutBlock> blocks, List<NextShift> shifts) {
        List<String> next = shifts.stream()
                .map(n -> "%s %s %s: %s"
                        .formatted(
                                Dates.day(n.date()),
                                escape(n.type().name()),
                                hours(n.type()),
                                Mrkdwn.mentions(n.people())))
                .toList();
        if (!next.isEmpty()) {
            blocks.add(Layout.context("Next: " + String.join(" · ", next)));
        }
    }

    private static String hours(ShiftType type) {
        return type.start() + "-" + type.end();
    }

    private static String inOneLine(int open, int people) {
        String tickets = open == 1 ? "1 open ticket" : open + " open tickets";
        return switch (people) {
            case 0 -> tickets + ", nobody is on shift";
            case 1 -> tickets + " for 1 person";
            default -> tickets + " for " + people + " people";
        };
    }

    private static Content<Tier.ForTeam> dailyAssignments(DailyAssignments daily) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.header("Today, " + Dates.day(daily.date())));
        blocks.addAll(Layout.sections(LaunchMessages.launched(daily.launches(), daily.date())));
        if (daily.nobodyOnShift()) {
            blocks.add(Layout.section("Nobody is on shift today."));
        }
        List<String> lines = new ArrayList<>();
        for (Map.Entry<UserId, List<Ticket>> share : daily.shares().entrySet()) {
            lines.add("*" + mention(share.getKey()) + "*" + (share.getValue().isEmpty() ? "  nothing new" : ""));
            share.getValue().stream().limit(MOST_TICKETS).forEach(t -> lines.add(line(t)));
            addMore(lines, share.getValue().size());
        }
        blocks.addAll(Layout.sections(lines));
        blocks.addAll(tickets(
                daily.nobodyOnShift() ? "Open" : "Nobody on shift has the skill or the room for these", daily.left()));
        boolean nothing =
                daily.left().isEmpty() && daily.shares().values().stream().allMatch(List::isEmpty);
        blocks.add(Layout.context(
                nothing ? "No open tickets this morning." : "A proposal: a ticket is yours when you claim it."));
        addLate(blocks, daily.late());
        int open = daily.left().size()
                + daily.shares().values().stream().mapToInt(List::size).sum();
        return new Content<>("Today: " + inOneLine(open, daily.shares().size()), Layout.json(blocks));
    }

    private static Content<Tier.ForTeam> slaWarning(SlaWarning warning) {
        Ticket ticket = warning.ticket();
        String number = String.valueOf(ticket.number().value());
        String words = SlaText.words(warning.clock());
        String subject = escape(Mrkdwn.shorten(ticket.subject(), LONGEST_SUBJECT_SHOWN));
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section("⏰ *" + ticket.number() + "* " + subject + ": *" + words + "*"
                + (warning.person() == null ? ", and nobody has it." : ".")));
        if (warning.person() == null) {
            blocks.add(Layout.buttons(Layout.primary("Claim", ClaimButton.ACTION, number)));
        } else {
            blocks.add(Layout.context("`/ticket show " + number + "` shows it."));
        }
        addLate(blocks, warning.late());
        return new Content<>("⏰ " + ticket.number() + " " + subject + ": " + words, Layout.json(blocks));
    }

    private static Content<Tier.ForLead> missed(Team team, Missed missed) {
        String text = "The %s of %s, due %s, was not posted: Muster was not running, and it is too late now."
                .formatted(missed.kind().words(), mention(team.channel()), Mrkdwn.time(missed.due()));
        return new Content<>(text, Layout.json(List.of(Layout.section(text))));
    }

    private static List<LayoutBlock> tickets(String title, List<Ticket> tickets) {
        if (tickets.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(title + ":"));
        tickets.stream().limit(MOST_TICKETS).forEach(t -> lines.add(line(t)));
        addMore(lines, tickets.size());
        return Layout.sections(lines);
    }

    static void addMore(List<String> lines, int count) {
        if (count > MOST_TICKETS) {
            lines.add("_and " + (count - MOST_TICKETS) + " more_");
        }
    }

    static String line(Ticket ticket) {
        String priority =
                switch (ticket.priority()) {
                    case URGENT, HIGH -> "  `" + ticket.priority().word() + "`";
                    case NORMAL, LOW -> "";
                };
        String skill = ticket.skill() == null ? "" : "  `" + ticket.skill() + "`";
        return "• *" + ticket.number() + "* " + escape(Mrkdwn.shorten(ticket.subject(), LONGEST_SUBJECT_SHOWN))
                + priority + skill;
    }

    static void addLate(List<LayoutBlock> blocks, Duration late) {
        if (!late(late).isEmpty()) {
            blocks.add(Layout.context(late(late)));
        }
    }

    private static String late(Duration late) {
        return late.compareTo(LATE_ENOUGH_TO_SAY) < 0
                ? ""
                : "⏳ This is " + Mrkdwn.duration(late) + " late: Muster was not running at its time.";
    }
}
