package dev.muster.bot.team;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Directory;
import dev.muster.bot.interaction.Directory.ChannelAccess;
import dev.muster.bot.interaction.Directory.Person;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Interactions.WorkspaceCommand;
import dev.muster.bot.interaction.Interactions.WorkspaceCommandHandler;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.routine.Wakeups;
import dev.muster.domain.shift.DefaultShifts;
import dev.muster.domain.shift.ShiftRulebook;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.shift.WorkingRules;
import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.DaysOff;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.PublicHolidays;
import dev.muster.domain.team.RoutineTimes;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.SkillLevel;
import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.TicketLimits;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /muster setup}: creates the team of a channel, or changes it. */
public final class SetupCommand implements WorkspaceCommandHandler, SubmissionHandler {
    public static final CommandSpec SPEC =
            new CommandSpec("muster", "setup", "", "creates this channel's team, or changes it", Who.ADMIN);
    public static final String CALLBACK = SetupForm.CALLBACK;
    private static final String NEW = "new";

    private final Teams teams;
    private final ShiftRulebook rulebook;
    private final Directory directory;
    private final PublicHolidays holidays;
    private final Wakeups wakeups;

    public SetupCommand(
            Teams teams, ShiftRulebook rulebook, Directory directory, PublicHolidays holidays, Wakeups wakeups) {
        this.teams = teams;
        this.rulebook = rulebook;
        this.directory = directory;
        this.holidays = holidays;
        this.wakeups = wakeups;
    }

    @Override
    public Answer handle(WorkspaceCommand command) {
        Caller caller = command.caller();
        Optional<Team> ofChannel =
                caller.channel() == null ? Optional.empty() : teams.withChannel(caller.workspace(), caller.channel());
        Optional<Person> person = directory.person(caller.user());
        if (!maySetUp(person, ofChannel, caller.user())) {
            return Answer.line(refusal(ofChannel));
        }
        if (ofChannel.isPresent()) {
            return new Answer.Modal(SetupForm.view(
                    SetupForm.Initial.of(ofChannel.get()),
                    false,
                    ofChannel.get().id() + "/" + ofChannel.get().version()));
        }
        ZoneId zone = person.flatMap(p -> Zones.read(p.zone())).orElse(ZoneId.of("UTC"));
        return new Answer.Modal(SetupForm.view(
                new SetupForm.Initial(
                        "Support",
                        isTeamChannel(caller.channel()) ? caller.channel() : null,
                        caller.user(),
                        List.of(),
                        zone.getId(),
                        HoursText.write(BusinessHours.officeHours(zone)),
                        DaysOff.NONE,
                        SlaTargets.DEFAULT,
                        RoutineTimes.DEFAULT),
                true,
                NEW));
    }

    /** Direct messages have channels, too, but no team talks there. */
    private static boolean isTeamChannel(@Nullable ChannelId channel) {
        return channel != null && !channel.value().startsWith("D");
    }

    private static boolean maySetUp(Optional<Person> person, Optional<Team> team, UserId user) {
        return person.isPresent()
                && person.get().working()
                && (person.get().admin() || team.filter(t -> t.isLead(user)).isPresent());
    }

    private static String refusal(Optional<Team> team) {
        return team.map(t -> "Only a workspace admin or the lead, " + Mrkdwn.mention(t.lead()) + ", may change "
                        + Mrkdwn.escape(t.name()) + ".")
                .orElse("Only a workspace admin may set up a team.");
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        Caller caller = submission.caller();
        Optional<Team> before = teamOf(submission);
        if (!maySetUp(directory.person(caller.user()), before, caller.user())) {
            return new SubmissionAnswer.Done(Answer.line(refusal(before)));
        }
        return switch (SetupForm.read(submission.values(), holidays)) {
            case SetupForm.Read.Wrong wrong -> new SubmissionAnswer.Wrong(wrong.lines());
            case SetupForm.Read.Ok ok -> check(submission, before, ok.filled());
        };
    }

    private Optional<Team> teamOf(Submission submission) {
        String[] parts = submission.privateMetadata().split("/", 2);
        return parts[0].equals(NEW)
                ? Optional.empty()
                : teams.find(submission.caller().workspace(), new TeamId(parts[0]));
    }

    private SubmissionAnswer check(Submission submission, Optional<Team> before, SetupForm.Filled filled) {
        if (before.isPresent()
                && !submission.privateMetadata().endsWith("/" + before.get().version())) {
            return changedMeanwhile();
        }
        Optional<Person> lead = directory.person(filled.lead()).filter(Person::working);
        if (lead.isEmpty()) {
            return wrong(SetupForm.LEAD, "The lead can't be a bot, or somebody whose account is deactivated.");
        }
        List<Member> members = new ArrayList<>();
        for (UserId user : filled.members()) {
            Optional<Person> person = directory.person(user);
            if (person.isEmpty() || !person.get().working()) {
                return wrong(
                        SetupForm.MEMBERS,
                        person.map(Person::name).orElse(user.value())
                                + " is a bot, or their account is deactivated. Take them out.");
            }
            Map<Skill, SkillLevel> skills =
                    before.flatMap(t -> t.member(user)).map(Member::skills).orElse(Map.of());
            members.add(new Member(user, person.get().name(), skills));
        }
        ChannelAccess access = directory.join(filled.channel());
        return switch (access) {
            case NOT_INVITED ->
                wrong(SetupForm.CHANNEL, "I can't get into this private channel: type /invite @Muster there first.");
            case ARCHIVED -> wrong(SetupForm.CHANNEL, "This channel is archived.");
            case NOT_FOUND -> wrong(SetupForm.CHANNEL, "I can't see this channel: type /invite @Muster there first.");
            case IN_CHANNEL -> save(submission, before, filled, members);
        };
    }

    private SubmissionAnswer save(
            Submission submission, Optional<Team> before, SetupForm.Filled filled, List<Member> members) {
        Instant now = submission.now();
        Team team = new Team(
                before.map(Team::id).orElseGet(TeamId::random),
                submission.caller().workspace(),
                filled.name(),
                filled.channel(),
                filled.lead(),
                members,
                filled.hours(),
                filled.routines(),
                filled.targets(),
                before.map(Team::limits).orElse(TicketLimits.DEFAULT),
                settingsSince(before, filled, now),
                before.map(Team::version).orElse(0L) + 1);
        return switch (teams.save(team)) {
            case Teams.Saved saved -> {
                boolean isNew = before.isEmpty();
                if (rulebook.of(team.workspace(), team.id()).isEmpty()) {
                    rulebook.save(new ShiftRules(
                            team.workspace(),
                            team.id(),
                            DefaultShifts.forHours(team.hours()),
                            WorkingRules.DEFAULT,
                            1));
                }
                wakeups.changed(team.workspace(), team.id());
                yield new SubmissionAnswer.Done(Answer.line(summary(team, isNew)));
            }
            case Teams.ChangedMeanwhile changed -> changedMeanwhile();
            case Teams.ChannelTaken taken ->
                wrong(SetupForm.CHANNEL, "Another team has this channel already. Choose another one.");
        };
    }

    /** Routines whose times stay as they were keep their past, so that what is due is not forgotten by a new member. */
    private static Instant settingsSince(Optional<Team> before, SetupForm.Filled filled, Instant now) {
        return before.filter(t -> t.routines().equals(filled.routines())
                        && t.hours().equals(filled.hours())
                        && t.targets().equals(filled.targets()))
                .map(Team::settingsSince)
                .orElse(now);
    }

    private static SubmissionAnswer changedMeanwhile() {
        return wrong(SetupForm.NAME, "Somebody else changed the team meanwhile. Close this and open it again.");
    }

    private static SubmissionAnswer wrong(String block, String line) {
        return new SubmissionAnswer.Wrong(Map.of(block, line));
    }

    private static String summary(Team team, boolean isNew) {
        return "%s is %s: %s, lead %s, %d %s, %s, times in %s. %s"
                .formatted(
                        Mrkdwn.escape(team.name()),
                        isNew ? "set up" : "changed",
                        Mrkdwn.mention(team.channel()),
                        Mrkdwn.mention(team.lead()),
                        team.members().size(),
                        team.members().size() == 1 ? "associate" : "associates",
                        HoursText.write(team.hours()),
                        team.zone().getId(),
                        isNew
                                ? "Next: the shift types with `/shift types`, skills with `/skill set @who tax 3`,"
                                        + " then `/shift plan`."
                                : "");
    }
}
