package dev.muster.bot.webhook;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.outgoing.EventKind;
import dev.muster.domain.outgoing.OutgoingDesk;
import dev.muster.domain.outgoing.OutgoingDesk.Wish;
import dev.muster.domain.outgoing.OutgoingWebhook;
import dev.muster.domain.outgoing.ReceiverAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /muster outgoing}: tells another system what happens to the team's tickets, and shows how that goes. */
public final class OutgoingCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
                    "muster",
                    "outgoing",
                    "[address] [events]",
                    "tells another system, by signed requests, what happens to the team's tickets",
                    Who.LEAD)
            .safeToRepeat(String::isEmpty);

    static final int LAST = 10;
    private static final String ALL = "all";
    private static final String TEXT = "text";
    private static final int LONGEST_QUOTE = 40;

    private final OutgoingSetUp setUp;

    public OutgoingCommand(OutgoingSetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public Answer handle(Command command) {
        return setUp.withDesk(desk -> {
            OutgoingWebhook webhook = desk.of(command.team(), command.now());
            String typed = Typed.plain(command.arguments()).strip();
            if (typed.isEmpty()) {
                return OutgoingMessages.standing(
                        command.team(),
                        webhook,
                        desk.wish(webhook),
                        setUp.events()
                                .last(command.team().workspace(), command.team().id(), LAST),
                        "",
                        false);
            }
            String[] words = typed.split("\\s+");
            return switch (OutgoingForm.address(words[0], setUp.receiver())) {
                case ReceiverAddress.Read.Wrong wrong -> Answer.line(Mrkdwn.escape(wrong.line()));
                case ReceiverAddress.Read.Ok ok ->
                    set(command, desk, webhook, ok.address(), List.of(words).subList(1, words.length));
            };
        });
    }

    private Answer set(
            Command command, OutgoingDesk desk, OutgoingWebhook webhook, ReceiverAddress address, List<String> words) {
        Optional<Wish> before = desk.wish(webhook);
        Set<EventKind> events = EnumSet.noneOf(EventKind.class);
        boolean withText = words.isEmpty() && before.map(Wish::withText).orElse(false);
        for (String word : words) {
            Optional<EventKind> kind = EventKind.parse(word).filter(EventKind.ofTickets()::contains);
            kind.ifPresent(events::add);
            withText |= word.equals(TEXT);
            if (word.equals(ALL)) {
                events.addAll(EventKind.ofTickets());
            } else if (kind.isEmpty() && !word.equals(TEXT)) {
                return Answer.line("`%s` is no event: write any of %s, `all`, and `text` for what people wrote, too."
                        .formatted(
                                Mrkdwn.code(Mrkdwn.shorten(word, LONGEST_QUOTE)),
                                EventKind.ofTickets().stream()
                                        .map(k -> "`" + k.word() + "`")
                                        .collect(Collectors.joining(", "))));
            }
        }
        if (events.isEmpty()) {
            events.addAll(before.map(Wish::events).orElse(EventKind.DEFAULT));
        }
        Wish wish = new Wish(address, events, withText);
        OutgoingDesk.Outcome outcome = desk.set(command.team(), webhook.changes(), wish, command.now());
        setUp.changed().run();
        return OutgoingMessages.changed(command.team(), outcome, Optional.of(wish), false);
    }
}
