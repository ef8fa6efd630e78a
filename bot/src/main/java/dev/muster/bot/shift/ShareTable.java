package dev.muster.bot.shift;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.shift.Fairness.Part;
import dev.muster.domain.shift.ProposalView;
import java.util.ArrayList;
import java.util.List;

/** Whether a proposal is fair: hours, late shifts and weekends of each person beside their share. */
final class ShareTable {
    private static final int NAME_WIDTH = 10;
    /** Rows of one block, so that each block is well within Slack's limit. */
    private static final int ROWS = 40;

    private ShareTable() {}

    static List<LayoutBlock> blocks(ProposalView view) {
        List<LayoutBlock> blocks = new ArrayList<>();
        List<Part> own = view.shares().people();
        for (int from = 0; from < own.size(); from += ROWS) {
            int to = Math.min(from + ROWS, own.size());
            blocks.add(Layout.fixedWidth(
                    table(own.subList(from, to), view.sharesWithPast().people().subList(from, to))));
        }
        blocks.add(Layout.context("Fairness: worked / fair share. Hours: of these weeks. Late shifts and weekends:"
                + " together with the eight weeks before."));
        return blocks;
    }

    private static String table(List<Part> own, List<Part> withPast) {
        StringBuilder table = new StringBuilder(" ".repeat(NAME_WIDTH) + "      hours     late  weekend");
        for (int i = 0; i < own.size(); i++) {
            Part part = own.get(i);
            Part past = withPast.get(i);
            String name = Mrkdwn.shorten(part.member().name().replaceAll("\\s+", " "), NAME_WIDTH);
            table.append('\n')
                    .append(name)
                    .append(" ".repeat(NAME_WIDTH - name.codePointCount(0, name.length())))
                    .append(FairnessCommand.cell(
                            11,
                            Math.round(part.worked().hours()) + "/"
                                    + Math.round(part.fair().hours())))
                    .append(FairnessCommand.cell(
                            9,
                            FairnessCommand.of(past.worked().late(), past.fair().late())))
                    .append(FairnessCommand.cell(
                            9,
                            FairnessCommand.of(
                                    past.worked().weekend(), past.fair().weekend())));
        }
        return table.toString();
    }
}
