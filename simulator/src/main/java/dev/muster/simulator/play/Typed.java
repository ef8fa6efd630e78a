package dev.muster.simulator.play;

import dev.muster.simulator.render.Mrkdwn;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.Workspace;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what somebody types into what Slack hands on: escaped, with @people and #channels as references. */
final class Typed {
    private static final Pattern NAME = Pattern.compile("(?<![\\w<])([@#])([\\p{L}\\p{N}._-]*[\\p{L}\\p{N}_-])");

    private Typed() {}

    /** For a command: names become references, which carry the name, too, only for an app that asks for it. */
    static String inCommand(String typed, boolean references, Workspace workspace) {
        if (!references) {
            return Mrkdwn.escape(typed);
        }
        return resolve(
                typed,
                workspace,
                person -> "<@" + person.id() + "|" + person.handle() + ">",
                channel -> "<#" + channel.id() + "|" + channel.name() + ">");
    }

    static String inMessage(String typed, Workspace workspace) {
        return resolve(typed, workspace, Person::mention, channel -> "<#" + channel.id() + "|" + channel.name() + ">");
    }

    private static String resolve(
            String typed, Workspace workspace, Function<Person, String> person, Function<Channel, String> channel) {
        return NAME.matcher(Mrkdwn.escape(typed)).replaceAll(match -> {
            String name = match.group(2);
            String reference = match.group(1).equals("@")
                    ? workspace.findPerson(name).map(person).orElse(match.group())
                    : workspace
                            .findChannel(name)
                            .filter(found -> !found.isDirect())
                            .map(channel)
                            .orElse(match.group());
            return Matcher.quoteReplacement(reference);
        });
    }
}
