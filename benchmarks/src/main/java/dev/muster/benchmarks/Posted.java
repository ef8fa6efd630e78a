package dev.muster.benchmarks;

import dev.muster.simulator.Simulator;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.SimMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What Slack shows of what was due.
 *
 * @param digests how many channels show their digest
 * @param lost messages that were due and are not there
 * @param doubled messages that are there more than once
 * @param outOfOrder messages that stand before one that was put earlier
 * @param lateSeconds by digest, Slack's timestamp after the due time; sorted
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps them
record Posted(int digests, int lost, int doubled, int outOfOrder, double[] lateSeconds) {

    static Posted in(Simulator slack, PostingTeams teams, Instant due) {
        int lost = 0;
        int doubled = 0;
        int outOfOrder = 0;
        List<Double> late = new ArrayList<>();
        for (int i = 0; i < teams.count(); i++) {
            Channel channel = teams.channels().get(i);
            Map<String, Integer> seen = new HashMap<>();
            String lastNote = "";
            for (SimMessage message : slack.workspace().messages().in(channel.id())) {
                String id = id(message);
                int times = seen.merge(id, 1, Integer::sum);
                doubled += times > 1 ? 1 : 0;
                if (id.startsWith(PostingTeams.NOTE)) {
                    outOfOrder += id.compareTo(lastNote) < 0 ? 1 : 0;
                    lastNote = id;
                } else if (times == 1) {
                    late.add(Double.parseDouble(message.ts().toString()) - due.toEpochMilli() / 1000.0);
                }
            }
            lost += PostingTeams.expectedIn(i) - seen.size();
        }
        double[] sorted =
                late.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Posted(sorted.length, lost, doubled, outOfOrder, sorted);
    }

    private static String id(SimMessage message) {
        return message.metadata()
                .orElseThrow(() -> new IllegalStateException("a message that Muster didn't post"))
                .getAsJsonObject("event_payload")
                .get("id")
                .getAsString();
    }

    boolean isRight() {
        return lost == 0 && doubled == 0 && outOfOrder == 0;
    }

    /** The lateness that so many percent of the digests didn't exceed, in seconds. */
    double late(double percent) {
        int rank = (int) Math.ceil(percent / 100 * lateSeconds.length);
        return lateSeconds.length == 0 ? Double.NaN : lateSeconds[Math.max(0, rank - 1)];
    }
}
