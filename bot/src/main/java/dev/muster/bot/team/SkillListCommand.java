package dev.muster.bot.team;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.team.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code /skill list}: who can do what. */
public final class SkillListCommand implements CommandHandler {
    public static final CommandSpec SPEC =
            new CommandSpec("skill", "list", "", "shows who can do what", Who.TEAM).safeToRepeat();

    @Override
    public Answer handle(Command command) {
        List<String> lines = new ArrayList<>();
        for (Member member : command.team().members()) {
            String skills = member.skills().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(e -> "`" + e.getKey() + "` " + e.getValue().number())
                    .collect(Collectors.joining(", "));
            lines.add(Mrkdwn.mention(member.user()) + ": " + (skills.isEmpty() ? "no skills noted" : skills));
        }
        var blocks = new ArrayList<>(Layout.sections(lines));
        blocks.add(Layout.context(
                "0 none, 1 learning, 2 can, 3 strong, 4 teaches. The lead sets them: `/skill set @who tax 3`"));
        return new Answer.OnlyYou("Who can do what", blocks);
    }
}
