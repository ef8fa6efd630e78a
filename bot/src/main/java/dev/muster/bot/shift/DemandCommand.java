package dev.muster.bot.shift;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.LeadsForm;
import dev.muster.bot.interaction.Modals;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.staffing.StaffingDesk;
import dev.muster.domain.staffing.StaffingDesk.Outcome;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code /shift demand}: how many people the shifts need for the tickets that usually come; a form, then a message. */
public final class DemandCommand implements CommandHandler, SubmissionHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "shift", "demand", "", "works out from the tickets how many people each shift needs", Who.LEAD);
    public static final String CALLBACK = "shift-demand";
    private static final int LONGEST = 20;

    private final Teams teams;
    private final StaffingDesk desk;
    private final DemandPosts posts;

    public DemandCommand(Teams teams, StaffingDesk desk, DemandPosts posts) {
        this.teams = teams;
        this.desk = desk;
        this.posts = posts;
    }

    @Override
    public Answer handle(Command command) {
        return new Answer.Modal(view(command.team(), command.now()));
    }

    private View view(Team team, Instant now) {
        double shrinkage = DemandForm.USUAL_SHRINKAGE_PERCENT / 100.0;
        Optional<Duration> measured = desk.measuredPerTicket(team, shrinkage, now);
        long perTicket = measured.map(Duration::toMinutes).orElse(DemandForm.USUAL_MINUTES);
        long window = Math.max(1, team.targets().normal().resolution().toHours());
        return Modals.modal(
                CALLBACK,
                "Needed people",
                "Work out",
                team.id().value(),
                List.of(
                        Layout.section(
                                "From the tickets of the last eight weeks, by weekday and hour: how many people each"
                                        + " shift needs. Nothing changes until you say so."),
                        kind(),
                        Modals.line(
                                DemandForm.PER_TICKET,
                                "Minutes of work for a ticket",
                                measured.isPresent()
                                        ? "Measured: time on shift with tickets in hand, by tickets resolved, in the last eight weeks."
                                        : "A guess: there are no shifts and resolved tickets to measure it by yet.",
                                Long.toString(perTicket),
                                LONGEST),
                        Modals.line(
                                DemandForm.WINDOW,
                                "Tickets are done within, hours",
                                "Business hours; your target for tickets of normal priority unless you change it.",
                                Long.toString(window),
                                LONGEST),
                        Modals.line(
                                DemandForm.SHRINKAGE,
                                "Time on shift that isn't work on tickets, %",
                                "Breaks, meetings, training.",
                                Integer.toString(DemandForm.USUAL_SHRINKAGE_PERCENT),
                                LONGEST),
                        Modals.line(
                                DemandForm.CHAT,
                                "Chats: share answered, and within how many seconds",
                                "Only for chats, e.g. 80 in 20: four in five within 20 seconds.",
                                "80 in 20",
                                LONGEST)));
    }

    private static LayoutBlock kind() {
        OptionObject tickets = Modals.option("Tickets: they can wait until they are due", DemandForm.TICKETS);
        OptionObject chats = Modals.option("Chats: somebody is waiting for the answer", DemandForm.CHATS);
        return InputBlock.builder()
                .blockId(DemandForm.KIND)
                .label(Layout.plain("What comes in"))
                .element(StaticSelectElement.builder()
                        .actionId(DemandForm.KIND)
                        .options(List.of(tickets, chats))
                        .initialOption(tickets)
                        .build())
                .build();
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        return LeadsForm.sent(
                teams,
                submission,
                submission.privateMetadata(),
                "works out what shifts need",
                team -> decide(team, submission));
    }

    private SubmissionAnswer decide(Team team, Submission submission) {
        return switch (DemandForm.read(submission.values())) {
            case DemandForm.Read.Wrong wrong -> new SubmissionAnswer.Wrong(wrong.lines());
            case DemandForm.Read.Given given ->
                switch (desk.staff(team, given.workload(), submission.now())) {
                    case Outcome.Found found -> {
                        posts.show(team, given.workload(), found, submission.now());
                        yield done("Worked out: the numbers are in your direct messages with me.");
                    }
                    case Outcome.NoShiftTypes none ->
                        done("There are no shift types yet: `/shift types` sets them, with any numbers.");
                    case Outcome.OnlySkilled only ->
                        done(
                                "Every shift type needs a skill, and those keep their numbers: `/shift types` adds one without.");
                    case Outcome.NoTickets none ->
                        done(
                                "There is no complete week, Monday to Sunday, with tickets yet: try again next week, or bring in"
                                        + " older ones with `muster import tickets`.");
                    case Outcome.TooMuchWork tooMuch ->
                        done("That is more work than 200 people a shift can do: is the time for a ticket in minutes?");
                };
        };
    }

    private static SubmissionAnswer done(String line) {
        return new SubmissionAnswer.Done(Answer.line(line));
    }
}
