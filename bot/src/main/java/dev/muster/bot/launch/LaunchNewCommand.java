package dev.muster.bot.launch;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.DatePickerElement;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.FormValues;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.launch.Launch;
import dev.muster.domain.launch.Launches;
import dev.muster.domain.launch.NewLaunch;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.ProductArea;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /launch new}: the lead says what is launched and when, in the past, too, by a line or a form. */
public final class LaunchNewCommand implements CommandHandler, SubmissionHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "launch",
            "new",
            "<what> [on <date>] [area:billing] [link:https://…]",
            "adds a launch, past or to come; without words, a form for one",
            Who.LEAD);
    public static final String CALLBACK = "launch-new";

    private static final String WHAT = "what";
    private static final String ON = "on";
    private static final String AREA = "area";
    private static final String LINK = "link";

    private final Teams teams;
    private final Launches launches;

    public LaunchNewCommand(Teams teams, Launches launches) {
        this.teams = teams;
        this.launches = launches;
    }

    @Override
    public Answer handle(Command command) {
        Team team = command.team();
        String typed = Typed.plain(command.arguments()).strip();
        LocalDate today = command.now().atZone(team.zone()).toLocalDate();
        if (typed.isEmpty()) {
            return new Answer.Modal(
                    Modals.modal(CALLBACK, "Add a launch", "Add", team.id().value(), blocks(today)));
        }
        return switch (LaunchLine.read(typed, today)) {
            case LaunchLine.Read.Wrong wrong -> Answer.line(wrong.line());
            case LaunchLine.Read.Ok ok -> add(team, ok.line(), command.caller().user(), command.now());
        };
    }

    private static List<LayoutBlock> blocks(LocalDate today) {
        InputBlock on = InputBlock.builder()
                .blockId(ON)
                .label(Layout.plain("When"))
                .element(DatePickerElement.builder()
                        .actionId(ON)
                        .initialDate(today.toString())
                        .build())
                .build();
        on.setHint(Layout.plain("A date in the past explains the figures of then"));
        return List.of(
                Modals.line(WHAT, "What is launched", "", "", NewLaunch.LONGEST),
                on,
                optional(Modals.line(
                        AREA,
                        "Product area",
                        "The digest shows how the tickets about it changed",
                        "",
                        ProductArea.LONGEST)),
                optional(Modals.line(LINK, "Link", "", "", OutsideLink.LONGEST)));
    }

    private static InputBlock optional(InputBlock input) {
        input.setOptional(true);
        return input;
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        UserId by = submission.caller().user();
        Optional<Team> team = teams.find(submission.caller().workspace(), new TeamId(submission.privateMetadata()));
        if (team.isEmpty()) {
            return new SubmissionAnswer.Done(Answer.line("This team is not there any more."));
        }
        if (!team.get().isLead(by)) {
            return new SubmissionAnswer.Done(Answer.line(LaunchDropping.onlyTheLead(team.get())));
        }
        FormValues values = submission.values();
        Map<String, String> wrong = new HashMap<>();
        String what = values.text(WHAT).strip();
        if (what.isEmpty() || what.length() > NewLaunch.LONGEST) {
            wrong.put(WHAT, "Write 1 to %d characters.".formatted(NewLaunch.LONGEST));
        }
        Optional<LocalDate> on = date(values);
        if (on.isEmpty()) {
            wrong.put(ON, "Choose a date.");
        }
        Optional<ProductArea> area = ProductArea.parse(values.text(AREA));
        if (area.isEmpty() && !values.text(AREA).isBlank()) {
            wrong.put(AREA, "A product area is a word or a few, such as billing; this has none.");
        }
        Optional<OutsideLink> link = OutsideLink.parse(values.text(LINK));
        if (link.isEmpty() && !values.text(LINK).isBlank()) {
            wrong.put(LINK, "Write an address that begins with https://");
        }
        return wrong.isEmpty()
                ? new SubmissionAnswer.Done(add(
                        team.get(),
                        new LaunchLine(what, on.orElseThrow(), area.orElse(null), link.orElse(null)),
                        by,
                        submission.now()))
                : new SubmissionAnswer.Wrong(wrong);
    }

    private static Optional<LocalDate> date(FormValues values) {
        try {
            return values.one(ON).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Answer add(Team team, LaunchLine line, UserId by, Instant now) {
        Launch launch = launches.add(
                new NewLaunch(team.workspace(), team.id(), line.what(), line.on(), line.area(), line.link(), by, now));
        LocalDate today = now.atZone(team.zone()).toLocalDate();
        String said = "Launch %s is on the list: %s  %s. %s"
                .formatted(
                        launch.number(),
                        Dates.dayAndYear(launch.on()),
                        LaunchMessages.name(launch),
                        launch.on().isBefore(today)
                                ? "Reports about that time name it."
                                : "%s reads of it on %s, and reports name it."
                                        .formatted(
                                                Mrkdwn.mention(team.channel()),
                                                team.hours().isWorkingDay(launch.on())
                                                        ? "that day"
                                                        : "the next working day"));
        return new Answer.OnlyYou(
                said, List.of(Layout.section(said), Layout.buttons(LaunchDropping.button(team.id(), launch))));
    }
}
