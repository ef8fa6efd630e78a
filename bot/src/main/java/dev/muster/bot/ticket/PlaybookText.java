package dev.muster.bot.ticket;

import static dev.muster.bot.interaction.Mrkdwn.mention;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Typed;
import dev.muster.domain.escalation.Playbook;
import dev.muster.domain.escalation.Step;
import dev.muster.domain.escalation.Target;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Playbooks as people write them, a step a line, e.g. {@code @ana 15m}, {@code expert 20m}, {@code #billing-eng 1h}. */
final class PlaybookText {
    static final String EXAMPLE = "@ana 15m, expert 20m, lead 30m, #billing-eng 1h";
    private static final Pattern LINE =
            Pattern.compile("(.+?)\\s+(?:(\\d{1,2})\\s*d)?\\s*(?:(\\d{1,3})\\s*h)?\\s*(?:(\\d{1,5})\\s*m(?:in)?)?");
    private static final Pattern CHANNEL = Pattern.compile("<#([CG][A-Z0-9]+)(?:\\|[^>]*)?>");
    private static final int LONGEST_SHOWN = 60;

    private PlaybookText() {}

    /** The steps, or the line that says which of them is wrong and what would be right. */
    sealed interface Read {
        record Steps(List<Step> steps) implements Read {
            public Steps {
                steps = List.copyOf(steps);
            }
        }

        record Wrong(String line) implements Read {}
    }

    /**
     * Reads steps, one a line or separated by commas; none for an empty text.
     *
     * @param channels finds a channel by its name without {@code #}
     */
    static Read read(String typed, Team team, Function<String, Optional<ChannelId>> channels) {
        List<Step> steps = new ArrayList<>();
        int number = 0;
        for (String line : typed.split("[\\n,;]", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String shown = "Line " + number + ", `" + Mrkdwn.code(Mrkdwn.shorten(line.strip(), LONGEST_SHOWN)) + "`: ";
            Matcher parts = LINE.matcher(line.strip());
            Duration patience = parts.matches() ? time(parts.group(2), parts.group(3), parts.group(4)) : Duration.ZERO;
            if (!parts.matches() || !Step.isPossible(patience)) {
                return new Read.Wrong(shown + "say who, then how long to wait, from 1m to 7d, such as `lead 30m`.");
            }
            Optional<Target> target = target(parts.group(1), team, channels);
            if (target.isEmpty()) {
                return new Read.Wrong(shown
                        + "I know `expert`, `lead`, `@name` of somebody in the team, and `#channel`."
                        + " Others are mentioned with the command: `/ticket playbook default @who 15m`.");
            }
            steps.add(new Step(target.get(), patience));
        }
        return steps.size() > Playbook.MOST_STEPS
                ? new Read.Wrong(
                        "That are " + steps.size() + " steps; at most " + Playbook.MOST_STEPS + " are possible.")
                : new Read.Steps(steps);
    }

    private static Optional<Target> target(String typed, Team team, Function<String, Optional<ChannelId>> channels) {
        String word = typed.strip();
        Matcher channel = CHANNEL.matcher(word);
        if (channel.matches()) {
            return Optional.of(new Target.Channel(new ChannelId(channel.group(1))));
        }
        if (word.startsWith("#")) {
            return channels.apply(word.substring(1).toLowerCase(Locale.ROOT)).map(Target.Channel::new);
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "expert", "sme" -> Optional.of(new Target.Expert());
            case "lead" -> Optional.of(new Target.Lead());
            default -> Typed.person(word, team).map(Target.Person::new);
        };
    }

    private static Duration time(@Nullable String days, @Nullable String hours, @Nullable String minutes) {
        return Duration.ofDays(number(days)).plusHours(number(hours)).plusMinutes(number(minutes));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The text that {@link #read} reads back as the same steps. */
    static String write(Playbook playbook, Team team) {
        return playbook.steps().stream()
                .map(step -> write(step.target(), team) + " " + write(step.patience()))
                .collect(Collectors.joining("\n"));
    }

    private static String write(Target target, Team team) {
        return switch (target) {
            case Target.Expert expert -> "expert";
            case Target.Lead lead -> "lead";
            case Target.Channel channel -> "<#" + channel.channel() + ">";
            case Target.Person person ->
                team.member(person.user())
                        .map(Member::name)
                        .filter(name -> isReadBack(name, person, team))
                        .map(name -> "@" + name)
                        .orElseGet(() -> mention(person.user()));
        };
    }

    /** Two people may have the same name, and a name may contain what ends a line. */
    private static boolean isReadBack(String name, Target.Person person, Team team) {
        return name.matches("[^\\n,;<>&]+") && Typed.person("@" + name, team).equals(Optional.of(person.user()));
    }

    private static String write(Duration patience) {
        String hours = patience.toHours() == 0 ? "" : patience.toHours() + "h";
        return patience.toMinutesPart() == 0 ? hours : hours + patience.toMinutesPart() + "m";
    }

    /** "an expert on shift (15 min), then the lead (30 min)". */
    static String inOneLine(Playbook playbook) {
        return playbook.steps().stream()
                .map(step -> words(step.target()) + " (" + Mrkdwn.duration(step.patience()) + ")")
                .collect(Collectors.joining(", then "));
    }

    private static String words(Target target) {
        return switch (target) {
            case Target.Person person -> mention(person.user());
            case Target.Expert expert -> "an expert on shift";
            case Target.Lead lead -> "the lead";
            case Target.Channel channel -> mention(channel.channel());
        };
    }
}
