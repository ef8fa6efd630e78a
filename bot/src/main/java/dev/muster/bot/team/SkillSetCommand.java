package dev.muster.bot.team;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.SkillLevel;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserId;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /skill set @who <skill> <0-4>}: notes how well somebody can do something. */
public final class SkillSetCommand implements CommandHandler {
    public static final CommandSpec SPEC =
            new CommandSpec("skill", "set", "@who <skill> <0-4>", "notes how well somebody can do something", Who.LEAD);
    private static final String USAGE = "Write `/skill set @who tax 3`, with a level from 0 (none) to 4 (teaches).";
    private static final Pattern LEVEL = Pattern.compile("\\d");
    private static final int ATTEMPTS = 5;

    private final Teams teams;

    public SkillSetCommand(Teams teams) {
        this.teams = teams;
    }

    @Override
    public Answer handle(Command command) {
        String[] words = command.arguments().split("\\s+", 3);
        if (words.length < 3) {
            return Answer.line(USAGE);
        }
        Optional<UserId> person = Typed.person(words[0], command.team());
        Optional<Skill> skill = Skill.parse(words[1]);
        Optional<SkillLevel> level =
                LEVEL.matcher(words[2]).matches() ? SkillLevel.ofNumber(Integer.parseInt(words[2])) : Optional.empty();
        if (person.isEmpty() || skill.isEmpty() || level.isEmpty()) {
            return Answer.line(USAGE);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Team> team =
                    teams.find(command.team().workspace(), command.team().id());
            Optional<Member> member = team.flatMap(t -> t.member(person.get()));
            if (member.isEmpty()) {
                return Answer.line(Mrkdwn.mention(person.get()) + " is not an associate of "
                        + Mrkdwn.escape(command.team().name()) + ". `/muster setup` adds people.");
            }
            Team changed = team.orElseThrow().with(member.get().with(skill.get(), level.get()));
            if (teams.save(changed) instanceof Teams.Saved) {
                return Answer.line("%s: `%s` is %d (%s) now."
                        .formatted(
                                Mrkdwn.mention(person.get()),
                                skill.get(),
                                level.get().number(),
                                level.get().word()));
            }
        }
        return Answer.line("The team is being changed by others right now. Try again in a moment.");
    }
}
