package dev.muster.demo.seed;

import dev.muster.simulator.Simulator;
import dev.muster.simulator.time.MovableClock;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Ts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the team said to each other in the three weeks before the demo begins, at the times at which they said it. */
public final class DemoTalk {
    private static final String GENERAL = "#general";

    private final Simulator slack;
    private final ZoneId zone;
    private final Instant begin;

    /** A line of talk: working days before the first day, local time; {@code answers} is the key of the line that it replies to. */
    private record Line(int daysAgo, String at, String in, String who, String text, String key, String answers) {
        static Line said(int daysAgo, String at, String in, String who, String text) {
            return new Line(daysAgo, at, in, who, text, "", "");
        }

        Line as(String theKey) {
            return new Line(daysAgo, at, in, who, text, theKey, "");
        }

        Line to(String theKey) {
            return new Line(daysAgo, at, in, who, text, "", theKey);
        }
    }

    private static final List<Line> LINES = List.of(
            Line.said(
                    15,
                    "08:52",
                    DemoTeam.CHANNEL,
                    "mara",
                    "Morning all. Month-end close is this week: expect invoices."),
            Line.said(15, "08:55", DemoTeam.CHANNEL, "raj", "Coffee is on. I take the tax ones first."),
            Line.said(
                            14,
                            "11:20",
                            DemoTeam.CHANNEL,
                            "lina",
                            "Does anybody know why credit notes are rounded per line since Monday?")
                    .as("rounding"),
            Line.said(
                            14,
                            "11:26",
                            DemoTeam.CHANNEL,
                            "raj",
                            "Per line is right for the EU; the total is corrected on the last one.")
                    .to("rounding"),
            Line.said(14, "11:31", DemoTeam.CHANNEL, "lina", "Thank you! I note it down for the next one who asks.")
                    .to("rounding"),
            Line.said(12, "15:40", GENERAL, "sam", "Cake in the kitchen, it is my first month with you :birthday:"),
            Line.said(12, "15:42", GENERAL, "mei", "Congratulations @sam!"),
            Line.said(
                    10,
                    "09:05",
                    DemoTeam.CHANNEL,
                    "mara",
                    "Roster for these two weeks is out, thank you for the swaps."),
            Line.said(
                            10,
                            "16:10",
                            DemoTeam.CHANNEL,
                            "tom",
                            "The payout export is slow again. Two customers wrote within ten minutes.")
                    .as("export"),
            Line.said(
                            10,
                            "16:15",
                            DemoTeam.CHANNEL,
                            "ana",
                            "Engineering knows: the last page is missing above 10,000 lines.")
                    .to("export"),
            Line.said(
                            10,
                            "16:32",
                            DemoTeam.CHANNEL,
                            "mara",
                            "Please tag them `#export`, I bring the number to their stand-up.")
                    .to("export"),
            Line.said(8, "10:02", DemoTeam.CHANNEL, "mei", "Reminder: the new dunning texts are live from today."),
            Line.said(6, "13:30", GENERAL, "mara", "Town hall on Thursday at four, questions in the thread please.")
                    .as("town hall"),
            Line.said(6, "13:47", GENERAL, "tom", "Will we talk about the checkout redesign?")
                    .to("town hall"),
            Line.said(5, "09:10", DemoTeam.CHANNEL, "ana", "Quiet morning. I use it for the VAT guide."),
            Line.said(
                    3,
                    "17:05",
                    DemoTeam.CHANNEL,
                    "raj",
                    "Late shift is calm, one urgent left and it waits for the customer."),
            Line.said(
                    1,
                    "09:02",
                    DemoTeam.CHANNEL,
                    "mara",
                    "A few that nobody has yet from yesterday, please look at the queue first."),
            Line.said(1, "16:55", DemoTeam.CHANNEL, "lina", "See you tomorrow :wave:"));

    public DemoTalk(Simulator slack, ZoneId zone, Instant begin) {
        this.slack = slack;
        this.zone = zone;
        this.begin = begin;
    }

    /** Says it all; the clock, which stands at the beginning of the demo, is moved back for it and then forward again. */
    public void seed() {
        MovableClock clock = slack.clock();
        Map<String, Ts> said = new HashMap<>();
        LINES.stream().sorted(Comparator.comparing(this::when)).forEach(line -> {
            clock.set(when(line));
            SimMessage message = say(line, said.get(line.answers()));
            if (!line.key().isEmpty()) {
                said.put(line.key(), message.ts());
            }
        });
        clock.set(begin);
    }

    private SimMessage say(Line line, @Nullable Ts thread) {
        Channel channel = slack.workspace().channel(line.in());
        Person person = slack.workspace().person(line.who());
        String text = slack.workspace()
                .findPerson("sam")
                .map(sam -> line.text().replace("@sam", sam.mention()))
                .orElse(line.text());
        return slack.workspace().post(channel.id(), person.id(), Content.text(text), thread);
    }

    private Instant when(Line line) {
        LocalDate day = begin.atZone(zone).toLocalDate();
        for (int left = line.daysAgo(); left > 0; left--) {
            do {
                day = day.minusDays(1);
            } while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
        }
        return day.atTime(LocalTime.parse(line.at())).atZone(zone).toInstant();
    }
}
