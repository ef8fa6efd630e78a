package dev.muster.bot.shift;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Directory;
import dev.muster.bot.interaction.Directory.UserGroup;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.LeadsForm;
import dev.muster.bot.interaction.Modals;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.UserGroupRefusals;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.routine.Wakeups;
import dev.muster.domain.shift.ShiftGroup;
import dev.muster.domain.shift.ShiftGroups;
import dev.muster.domain.shift.ShiftGroups.FollowOutcome;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserGroupId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /shift group}: which user group of Slack has in it whoever is on shift. */
public final class ShiftGroupCommand implements CommandHandler, SubmissionHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "shift", "group", "[@group or off]", "has a Slack user group follow who is on shift", Who.LEAD);
    public static final String CALLBACK = "shift-group";

    private static final String GROUP = "group";
    private static final String OFF = "off";
    private static final Pattern MENTION = Pattern.compile("<!subteam\\^([A-Z0-9]+)(?:\\|[^>]*)?>");
    private static final int MOST_OPTIONS = 99;
    private static final int LONGEST_OPTION = 75;

    private final Teams teams;
    private final ShiftGroups groups;
    private final Directory directory;
    private final Wakeups wakeups;

    public ShiftGroupCommand(Teams teams, ShiftGroups groups, Directory directory, Wakeups wakeups) {
        this.teams = teams;
        this.groups = groups;
        this.directory = directory;
        this.wakeups = wakeups;
    }

    @Override
    public Answer handle(Command command) {
        Team team = command.team();
        String typed = command.arguments().strip();
        if (typed.equalsIgnoreCase(OFF)) {
            return Answer.line(unfollow(team));
        }
        return switch (directory.userGroups()) {
            case Directory.UserGroups.Refused refused -> Answer.line(refused(refused.error()));
            case Directory.UserGroups.Seen seen ->
                seen.groups().isEmpty()
                        ? Answer.line(
                                "There is no user group in this workspace yet. Make one in Slack under People, then type"
                                        + " `/shift group` again.")
                        : answer(team, seen.groups(), typed);
        };
    }

    private Answer answer(Team team, List<UserGroup> all, String typed) {
        if (!typed.isEmpty()) {
            return Answer.line(named(all, typed)
                    .map(group -> follow(team, group))
                    .orElseGet(() -> "There is no user group `%s`. `/shift group` shows those that there are."
                            .formatted(Mrkdwn.code(Mrkdwn.shorten(Typed.plain(typed), 40)))));
        }
        return new Answer.Modal(Modals.modal(
                CALLBACK,
                "Group on shift",
                "Save",
                team.id().value(),
                List.of(
                        choice(all, current(team)),
                        Layout.context("Whoever is on shift is in it, as soon as that changes; if"
                                + " nobody is, you are. Who else is in it now, is taken out."))));
    }

    private static String refused(String error) {
        return "Slack doesn't let me see user groups: it says `%s`. %s"
                .formatted(Mrkdwn.code(error), UserGroupRefusals.wayOut(error));
    }

    private @Nullable UserGroupId current(Team team) {
        return groups.of(team.workspace(), team.id()).map(ShiftGroup::group).orElse(null);
    }

    private static InputBlock choice(List<UserGroup> all, @Nullable UserGroupId current) {
        List<OptionObject> options = new ArrayList<>(List.of(Modals.option("None", OFF)));
        // The one that is chosen is always to be seen.
        all.stream().filter(g -> g.id().equals(current)).forEach(g -> options.add(option(g)));
        all.stream()
                .filter(g -> !g.id().equals(current))
                .limit(MOST_OPTIONS - options.size() + 1)
                .forEach(g -> options.add(option(g)));
        return InputBlock.builder()
                .blockId(GROUP)
                .label(Layout.plain("User group that follows who is on shift"))
                .element(StaticSelectElement.builder()
                        .actionId(GROUP)
                        .options(options)
                        .initialOption(
                                options.size() > 1
                                                && current != null
                                                && options.get(1).getValue().equals(current.value())
                                        ? options.get(1)
                                        : options.getFirst())
                        .build())
                .build();
    }

    private static OptionObject option(UserGroup group) {
        return Modals.option(
                Mrkdwn.shorten("@" + group.handle() + ", " + group.name(), LONGEST_OPTION),
                group.id().value());
    }

    private static Optional<UserGroup> named(List<UserGroup> all, String typed) {
        Matcher mention = MENTION.matcher(typed);
        String handle = Typed.plain(typed).strip().replaceFirst("^@", "");
        return all.stream()
                .filter(g -> mention.matches()
                        ? g.id().value().equals(mention.group(1))
                        : g.handle().equalsIgnoreCase(handle))
                .findFirst();
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        return LeadsForm.sent(
                teams,
                submission,
                submission.privateMetadata(),
                "chooses this group",
                team -> decide(team, submission));
    }

    private SubmissionAnswer decide(Team team, Submission submission) {
        String chosen = submission.values().text(GROUP);
        if (chosen.isEmpty() || chosen.equals(OFF)) {
            return new SubmissionAnswer.Done(Answer.line(unfollow(team)));
        }
        return new SubmissionAnswer.Done(Answer.line(
                switch (directory.userGroups()) {
                    case Directory.UserGroups.Refused refused -> refused(refused.error());
                    case Directory.UserGroups.Seen seen ->
                        seen.groups().stream()
                                .filter(g -> g.id().value().equals(chosen))
                                .findFirst()
                                .map(group -> follow(team, group))
                                .orElse("This user group is not there any more. `/shift group` shows those that there"
                                        + " are.");
                }));
    }

    private String follow(Team team, UserGroup group) {
        return switch (groups.follow(team.workspace(), team.id(), group.id())) {
            case FollowOutcome.Follows follows -> {
                wakeups.changed(team.workspace(), team.id());
                yield "*@%s* follows who is on shift in %s from now on; if nobody is, you are in it. `/shift group off` ends that."
                        .formatted(Mrkdwn.escape(group.handle()), Mrkdwn.escape(team.name()));
            }
            case FollowOutcome.FollowsAnotherTeam other ->
                "*@%s* follows another team's shifts already. Choose a group of your own."
                        .formatted(Mrkdwn.escape(group.handle()));
        };
    }

    private String unfollow(Team team) {
        return groups.unfollow(team.workspace(), team.id())
                .map(was ->
                        "No user group follows who is on shift any more; <!subteam^%s> stays as it is. `/shift group` chooses one again."
                                .formatted(was))
                .orElse("No user group follows who is on shift. `/shift group` chooses one.");
    }
}
