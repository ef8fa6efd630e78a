package dev.muster.bot.shift;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.shift.Breach;
import dev.muster.domain.shift.EditOutcome;
import dev.muster.domain.shift.ProposalDesk;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** <b>Edit</b> under a proposal: asks for a day or a person, shows its cells, and makes the next version of what is filled in. */
public final class RosterEditing {
    public static final String EDIT = "roster-edit";
    public static final String CHOSEN = "roster-edit-chosen";
    public static final String EDITED = "roster-edited";
    private static final String GONE = "This roster is not there any more.";

    private final Teams teams;
    private final ProposalDesk desk;
    private final RosterPosts posts;
    private final Planning planning;

    public RosterEditing(Teams teams, ProposalDesk desk, RosterPosts posts, Planning planning) {
        this.teams = teams;
        this.desk = desk;
        this.posts = posts;
        this.planning = planning;
    }

    /** Opens the form. */
    public PressHandler edit() {
        return press -> found(press.caller(), press.value())
                .map(at -> refusal(at, press.caller())
                        .<Answer>map(Answer::line)
                        .orElseGet(() -> new Answer.Modal(form(at).chooser(CHOSEN, press.value()))))
                .orElseGet(() -> Answer.line(GONE));
    }

    /** Shows the cells of what was chosen. */
    public SubmissionHandler chosen() {
        return submission -> {
            Optional<At> at = found(submission.caller(), submission.privateMetadata());
            Optional<EditedPart> part = EditedPart.read(submission.values().text(RosterEditForm.WHAT));
            if (at.isEmpty() || part.isEmpty()) {
                return new SubmissionAnswer.Done(Answer.line(GONE));
            }
            Answer next = refusal(at.get(), submission.caller())
                    .<Answer>map(Answer::line)
                    .orElseGet(() -> new Answer.Modal(form(at.get())
                            .form(
                                    EDITED,
                                    submission.privateMetadata() + "/"
                                            + part.get().value(),
                                    part.get())));
            return new SubmissionAnswer.Done(next);
        };
    }

    /** Makes the next version. */
    public SubmissionHandler edited() {
        return submission -> {
            Optional<At> at = found(submission.caller(), submission.privateMetadata());
            if (at.isEmpty() || at.get().part().isEmpty()) {
                return new SubmissionAnswer.Done(Answer.line(GONE));
            }
            return refusal(at.get(), submission.caller())
                    .<SubmissionAnswer>map(line -> new SubmissionAnswer.Done(Answer.line(line)))
                    .orElseGet(() -> save(at.get(), at.get().part().orElseThrow(), submission));
        };
    }

    /** A roster of a team, and what of it. */
    private record At(Team team, Roster roster, Optional<EditedPart> part) {}

    private Optional<At> found(Caller caller, String value) {
        return OfTeam.read(value).flatMap(pressed -> {
            String[] parts = pressed.id().split("/", 2);
            Optional<EditedPart> part = parts.length < 2 ? Optional.empty() : EditedPart.read(parts[1]);
            return teams.find(caller.workspace(), pressed.team())
                    .flatMap(team -> desk.find(team, new RosterId(parts[0])).map(roster -> new At(team, roster, part)));
        });
    }

    private Optional<String> refusal(At at, Caller caller) {
        if (!at.team().isLead(caller.user())) {
            return Optional.of(notTheLead(at.team()));
        }
        if (at.roster().state() != Roster.State.PROPOSED) {
            return Optional.of(RosterButtons.whatBecameOf(at.roster()));
        }
        return planning.isPlanning(at.team().id())
                ? Optional.of("Nothing changed: another version is being planned and will take the place of this one."
                        + " Edit that one when it is here.")
                : Optional.empty();
    }

    private static String notTheLead(Team team) {
        return "Only the lead, " + Mrkdwn.mention(team.lead()) + ", decides on rosters.";
    }

    private RosterEditForm form(At at) {
        return new RosterEditForm(at.team(), at.roster(), desk.leave(at.team(), at.roster()));
    }

    private SubmissionAnswer save(At at, EditedPart part, Submission submission) {
        RosterEditForm form = form(at);
        return switch (form.read(part, submission.values())) {
            case RosterEditForm.Read.Wrong wrong -> new SubmissionAnswer.Wrong(wrong.lines());
            case RosterEditForm.Read.Cells read ->
                answer(
                        at,
                        part,
                        form,
                        desk.edit(
                                at.team(),
                                at.roster().id(),
                                read.cells(),
                                submission.caller().user(),
                                submission.now()),
                        submission);
        };
    }

    private SubmissionAnswer answer(
            At at, EditedPart part, RosterEditForm form, EditOutcome outcome, Submission submission) {
        return switch (outcome) {
            case EditOutcome.Breaks breaks -> new SubmissionAnswer.Wrong(lines(at, part, form, breaks));
            case EditOutcome.Edited edited -> {
                posts.showProposal(at.team(), edited.proposed().roster(), submission.now());
                edited.proposed().stale().forEach(old -> posts.showProposal(at.team(), old, submission.now()));
                yield done("Saved. The changed proposal comes as a direct message, to be approved or edited further.");
            }
            case EditOutcome.Same same -> done("Nothing changed: the roster is like that already.");
            case EditOutcome.NotAMember gone ->
                done("Nothing changed: " + Mrkdwn.mention(gone.person())
                        + " has left the team. Press Plan again for a roster without them.");
            case EditOutcome.NotProposedAnyMore old -> done(RosterButtons.whatBecameOf(old.roster()));
            case EditOutcome.NotTheLead other -> done(notTheLead(at.team()));
            case EditOutcome.HasBegun begun ->
                done("Nothing changed: %s has begun, and what is published of it stays. Set the days after it."
                        .formatted(Dates.day(begun.date())));
            case EditOutcome.NoSuchRoster none -> done(GONE);
        };
    }

    private static SubmissionAnswer done(String line) {
        return new SubmissionAnswer.Done(Answer.line(line));
    }

    private static Map<String, String> lines(At at, EditedPart part, RosterEditForm form, EditOutcome.Breaks breaks) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Breach breach : breaks.breaches()) {
            lines.merge(
                    form.field(part, breach.shift()),
                    ShortfallText.wayOut(breach, RosterMessages.names(at.team())),
                    (a, b) -> a + " " + b);
        }
        return lines;
    }
}
