package dev.muster.bot.shift;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.shift.OfferDesk;
import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /shift swap [date]} and {@code /shift cover [date]}: offers an own shift to colleagues. */
public final class OfferCommand implements CommandHandler, SubmissionHandler {
    public static final CommandSpec SWAP =
            new CommandSpec("shift", "swap", "[date]", "offers a shift of yours for another one", Who.TEAM);
    public static final CommandSpec COVER =
            new CommandSpec("shift", "cover", "[date]", "asks who can take a shift of yours", Who.TEAM);
    public static final String CALLBACK_SWAP = "shift-offer-swap";
    public static final String CALLBACK_COVER = "shift-offer-cover";
    private static final String SHIFT = "shift";
    private static final int MOST_OPTIONS = 100;

    private final Kind kind;
    private final Teams teams;
    private final OfferDesk desk;
    private final Offering offering;

    private OfferCommand(Kind kind, Teams teams, OfferDesk desk, Offering offering) {
        this.kind = kind;
        this.teams = teams;
        this.desk = desk;
        this.offering = offering;
    }

    public static OfferCommand swap(Teams teams, OfferDesk desk, Offering offering) {
        return new OfferCommand(Kind.SWAP, teams, desk, offering);
    }

    public static OfferCommand cover(Teams teams, OfferDesk desk, Offering offering) {
        return new OfferCommand(Kind.COVER, teams, desk, offering);
    }

    @Override
    public Answer handle(Command command) {
        Team team = command.team();
        String typed = command.arguments().strip();
        if (!typed.isEmpty()) {
            LocalDate today = command.now().atZone(team.zone()).toLocalDate();
            return switch (Dates.read(typed, today)) {
                case Dates.Read.Wrong wrong -> Answer.line(wrong.line());
                case Dates.Read.Date read ->
                    Answer.line(offering.offer(team, command.caller().user(), kind, read.date(), command.now()));
            };
        }
        List<OfferDesk.Own> coming = desk.coming(team, command.caller().user(), command.now());
        return coming.isEmpty()
                ? Answer.line("You have no published shift ahead, so there is nothing to offer.")
                : new Answer.Modal(view(team, coming));
    }

    private View view(Team team, List<OfferDesk.Own> coming) {
        boolean swap = kind == Kind.SWAP;
        return Modals.modal(
                swap ? CALLBACK_SWAP : CALLBACK_COVER,
                swap ? "Swap a shift" : "Have a shift covered",
                "Ask colleagues",
                team.id().value(),
                List.of(InputBlock.builder()
                        .blockId(SHIFT)
                        .label(Layout.plain("Which of your shifts?"))
                        .hint(
                                Layout.plain(
                                        "Asked is only who can take it without breaking a rule. The lead has the last word, unless the team does without."))
                        .element(StaticSelectElement.builder()
                                .actionId(SHIFT)
                                .options(coming.stream()
                                        .limit(MOST_OPTIONS)
                                        .map(o -> Modals.option(
                                                OfferText.plain(o.roster(), o.shift()),
                                                o.shift().date().toString()))
                                        .toList())
                                .build())
                        .build()));
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        Optional<Team> team = teams.find(submission.caller().workspace(), new TeamId(submission.privateMetadata()));
        if (team.isEmpty() || !team.get().includes(submission.caller().user())) {
            return new SubmissionAnswer.Done(Answer.line("This team is not there any more, or not yours."));
        }
        try {
            LocalDate date = LocalDate.parse(submission.values().text(SHIFT));
            return new SubmissionAnswer.Done(
                    Answer.line(offering.offer(team.get(), submission.caller().user(), kind, date, submission.now())));
        } catch (DateTimeParseException e) {
            return new SubmissionAnswer.Wrong(Map.of(SHIFT, "Choose one of your shifts."));
        }
    }
}
