package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Typed;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Queued;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the queue somebody looks for, in any order and number: {@code mine}, {@code unclaimed}, {@code late}, a
 * {@code #tag}, a setting such as {@code area:billing}, who opened it, words. All of them must be true of a ticket.
 */
final class QueueFilter {
    private QueueFilter() {}

    /** The filter, or the line that says what is wrong with it. */
    sealed interface Read {
        record Filter(Predicate<Queued> matches) implements Read {}

        record Wrong(String line) implements Read {}
    }

    /**
     * Reads a filter.
     *
     * @param typed as it came from Slack
     * @param reader who looks
     */
    static Read read(String typed, Team team, UserId reader) {
        return switch (TypedSettings.read(Typed.plain(withPeopleApart(typed)))) {
            case TypedSettings.Read.Wrong wrong -> new Read.Wrong(wrong.line());
            case TypedSettings.Read.Settings read -> {
                List<Predicate<Queued>> all = new ArrayList<>();
                all.add(queued -> has(queued.ticket(), read.settings()));
                Stream.of(read.settings().rest().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .forEach(word -> all.add(word(word.toLowerCase(Locale.ROOT), team, reader)));
                people(typed)
                        .forEach(person ->
                                all.add(queued -> queued.ticket().openedBy().is(person)));
                yield new Read.Filter(queued -> all.stream().allMatch(one -> one.test(queued)));
            }
        };
    }

    private static String withPeopleApart(String typed) {
        return Typed.MENTION.matcher(typed).replaceAll(" ");
    }

    private static List<UserId> people(String typed) {
        return Typed.MENTION
                .matcher(typed)
                .results()
                .map(mention -> new UserId(mention.group(1)))
                .toList();
    }

    private static Predicate<Queued> word(String word, Team team, UserId reader) {
        Optional<UserId> person = word.startsWith("@") ? Typed.person(word, team) : Optional.empty();
        if (person.isPresent()) {
            return queued -> queued.ticket().openedBy().is(person.get());
        }
        return switch (word) {
            case "mine" -> queued -> queued.ticket().isOwnedBy(reader);
            case "unclaimed" -> queued -> queued.ticket().state() == TicketState.OPEN;
            case "late" -> queued -> queued.sla().isLate();
            default ->
                word.length() > 1 && word.startsWith("#")
                        ? queued -> queued.ticket().tags().contains(word.substring(1))
                        : queued -> text(queued.ticket(), team).contains(word);
        };
    }

    private static boolean has(Ticket ticket, TypedSettings wanted) {
        Particulars particulars = ticket.particulars();
        OutsideLink link = wanted.particulars().link();
        OutsideLink its = particulars.link();
        return isAsWanted(wanted.priority(), ticket.priority())
                && isAsWanted(wanted.skill(), ticket.skill())
                && isAsWanted(wanted.particulars().segment(), particulars.segment())
                && isAsWanted(wanted.particulars().area(), particulars.area())
                && (link == null || (its != null && link.place().equals(its.place())));
    }

    private static boolean isAsWanted(@Nullable Object wanted, @Nullable Object its) {
        return wanted == null || wanted.equals(its);
    }

    /** All that is known of a ticket, in small letters. */
    private static String text(Ticket ticket, Team team) {
        Particulars particulars = ticket.particulars();
        Stream<Optional<?>> known = Stream.of(
                Optional.of(ticket.subject()),
                Optional.of(ticket.details()),
                Optional.of(String.join(" ", ticket.tags())),
                Optional.ofNullable(ticket.skill()),
                Optional.ofNullable(particulars.area()),
                Optional.ofNullable(particulars.link()),
                Optional.of(requester(ticket.openedBy(), team)));
        return known.flatMap(Optional::stream)
                .map(Object::toString)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private static String requester(Actor actor, Team team) {
        return actor instanceof Actor.Person person
                ? team.member(person.user()).map(Member::name).orElse("")
                : actor.toString();
    }
}
