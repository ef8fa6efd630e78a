package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer.Done;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer.Wrong;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Modals;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.EditOutcome;
import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import java.util.Map;
import java.util.Optional;

/** {@code /ticket edit N}, or the button {@code Edit} beside a ticket: a form that changes what the ticket is about. */
public final class EditCommand implements CommandHandler, PressHandler, SubmissionHandler {
    public static final CommandSpec SPEC = new CommandSpec(
                    "ticket",
                    "edit",
                    "N",
                    "changes ticket N's subject, details, priority, skill, tags, segment, area or link",
                    Who.TEAM)
            .safeToRepeat();
    public static final String CALLBACK = "ticket-edit";

    private final TicketDesk desk;
    private final PressedTicket pressed;
    private final TicketChanges changes;

    public EditCommand(TicketDesk desk, PressedTicket pressed, TicketChanges changes) {
        this.desk = desk;
        this.pressed = pressed;
        this.changes = changes;
    }

    @Override
    public Answer handle(Command command) {
        Optional<NumberAndRest> typed = NumberAndRest.parse(command.arguments());
        if (typed.isEmpty()) {
            return Answer.line(NumberAndRest.explain(command.arguments(), "/ticket edit 42"));
        }
        return desk.find(command.team(), typed.get().number())
                .map(ticket -> form(command.team(), ticket))
                .orElseGet(() -> Answer.line(
                        TicketLines.missing(command.team(), typed.get().number())));
    }

    @Override
    public boolean isSafeToRepeat() {
        return true;
    }

    @Override
    public Answer handle(Press press) {
        return switch (pressed.access(press.caller().workspace(), press.caller().user(), press.value())) {
            case PressedTicket.Access.Granted granted -> form(granted.team(), granted.ticket());
            case PressedTicket.Access.Refused refused -> Answer.line(refused.line());
        };
    }

    private static Answer form(Team team, Ticket ticket) {
        return new Answer.Modal(Modals.modal(
                CALLBACK,
                "Change " + ticket.number(),
                "Save",
                new Shown(String.valueOf(ticket.number().value()), ticket.edits()).asMetadata(),
                TicketForm.withTags(team, ticket.heading())));
    }

    /** What a form shows: which ticket, and after how many changes of its heading. */
    private record Shown(String number, long edits) {
        String asMetadata() {
            return number + "/" + edits;
        }

        static Shown of(String metadata) {
            int slash = metadata.indexOf('/');
            return new Shown(metadata.substring(0, slash), Long.parseLong(metadata.substring(slash + 1)));
        }
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        Shown shown = Shown.of(submission.privateMetadata());
        return switch (pressed.access(
                submission.caller().workspace(), submission.caller().user(), shown.number())) {
            case PressedTicket.Access.Refused refused -> new Done(Answer.line(refused.line()));
            case PressedTicket.Access.Granted granted ->
                switch (TicketForm.read(submission.values(), granted.ticket().heading())) {
                    case TicketForm.Filled.Wrong wrong -> new Wrong(wrong.lines());
                    case TicketForm.Filled.In filled ->
                        saved(submission, granted.team(), granted.ticket(), filled.heading(), shown.edits());
                };
        };
    }

    private SubmissionAnswer saved(Submission submission, Team team, Ticket ticket, Heading heading, long seen) {
        EditOutcome outcome =
                desk.edit(team, ticket.number(), submission.caller().user(), heading, seen, submission.now());
        return switch (outcome) {
            case EditOutcome.Edited edited -> {
                changes.made(team, edited.ticket(), submission.now());
                yield new Done(Answer.line("%s is changed: %s."
                        .formatted(
                                TicketMessages.inOneLine(edited.ticket()),
                                Mrkdwn.escape(edited.ticket().lastEvent().note()))));
            }
            case EditOutcome.SameAsBefore same ->
                new Done(Answer.line(same.ticket().number() + " is as it was: you changed nothing."));
            // Under a field, where what they typed is still before them; text there is never markup.
            case EditOutcome.EditedMeanwhile other ->
                new Wrong(Map.of(
                        TicketForm.SUBJECT,
                        "%s changed %s meanwhile: %s. Nothing of yours is saved; close this and open it again."
                                .formatted(
                                        name(team, other.last().by()),
                                        ticket.number(),
                                        other.last().note())));
            case EditOutcome.NoSuchTicket missing -> new Done(Answer.line(TicketLines.missing(team, missing.number())));
        };
    }

    private static String name(Team team, Actor actor) {
        return switch (actor) {
            case Actor.Person person ->
                team.member(person.user()).map(Member::name).orElse("Somebody else");
            case Actor.Outsider outsider -> outsider.name();
            case Actor.Itself muster -> muster.toString();
        };
    }
}
