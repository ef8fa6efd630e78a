package dev.muster.bot.webhook;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.muster.bot.interaction.FormValues;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import dev.muster.domain.outgoing.EventKind;
import dev.muster.domain.outgoing.OutgoingDesk.Wish;
import dev.muster.domain.outgoing.ReceiverAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of an outgoing webhook, and what is wrong with what somebody wrote into them. */
final class OutgoingForm {
    static final String CALLBACK = "outgoing-webhook";
    static final String ADDRESS = "address";
    static final String EVENTS = "events";
    static final String TEXTS = "texts";
    private static final String WITH = "with";
    private static final String WITHOUT = "without";

    private OutgoingForm() {}

    /** What was filled in, or a line under each wrong field. */
    sealed interface Read {
        record Given(Wish wish) implements Read {}

        record Wrong(Map<String, String> lines) implements Read {}
    }

    /**
     * The form.
     *
     * @param now what it sends where now; empty for nothing yet
     * @param carried by the form until it is submitted
     */
    static View view(Optional<Wish> now, String carried) {
        return Modals.modal(
                CALLBACK,
                "Outgoing webhook",
                "Save",
                carried,
                List.of(
                        Modals.line(
                                ADDRESS,
                                "Address of the other system",
                                "It gets a signed POST for each event. Muster keeps the address encrypted.",
                                now.map(wish -> wish.address().uri().toString()).orElse(""),
                                ReceiverAddress.LONGEST),
                        events(now.map(Wish::events).orElse(EventKind.DEFAULT)),
                        texts(now.map(Wish::withText).orElse(false))));
    }

    private static InputBlock events(Set<EventKind> chosen) {
        List<OptionObject> all =
                EventKind.ofTickets().stream().map(OutgoingForm::option).toList();
        List<OptionObject> initial = EventKind.ofTickets().stream()
                .filter(chosen::contains)
                .map(OutgoingForm::option)
                .toList();
        MultiStaticSelectElement menu =
                MultiStaticSelectElement.builder().actionId(EVENTS).options(all).build();
        if (!initial.isEmpty()) {
            menu.setInitialOptions(initial);
        }
        return InputBlock.builder()
                .blockId(EVENTS)
                .label(Layout.plain("Tell it when a ticket is"))
                .element(menu)
                .build();
    }

    private static OptionObject option(EventKind kind) {
        return Modals.option(kind.word(), kind.word());
    }

    private static InputBlock texts(boolean with) {
        OptionObject without = Modals.option("stay in Slack", WITHOUT);
        OptionObject along = Modals.option("go out along with the event", WITH);
        InputBlock input = InputBlock.builder()
                .blockId(TEXTS)
                .label(Layout.plain("Replies, resolutions and other words that people write"))
                .element(StaticSelectElement.builder()
                        .actionId(TEXTS)
                        .options(List.of(without, along))
                        .initialOption(with ? along : without)
                        .build())
                .build();
        input.setHint(Layout.plain("Subject, state and tags always go out."));
        return input;
    }

    static Read read(FormValues values, Receiver receiver) {
        Map<String, String> wrong = new LinkedHashMap<>();
        Set<EventKind> events = values.many(EVENTS).stream()
                .map(EventKind::parse)
                .flatMap(Optional::stream)
                .filter(EventKind.ofTickets()::contains)
                .collect(Collectors.toSet());
        if (events.isEmpty()) {
            wrong.put(EVENTS, "Choose at least one.");
        }
        boolean withText = values.one(TEXTS).orElse(WITHOUT).equals(WITH);
        return switch (address(values.text(ADDRESS), receiver)) {
            case ReceiverAddress.Read.Wrong bad -> {
                wrong.put(ADDRESS, bad.line());
                yield new Read.Wrong(wrong);
            }
            case ReceiverAddress.Read.Ok ok ->
                wrong.isEmpty() ? new Read.Given(new Wish(ok.address(), events, withText)) : new Read.Wrong(wrong);
        };
    }

    /** Reads an address, and looks whether anything may be sent there. */
    static ReceiverAddress.Read address(String written, Receiver receiver) {
        ReceiverAddress.Read read = ReceiverAddress.read(written, receiver.isPlainPossible());
        return read instanceof ReceiverAddress.Read.Ok ok
                ? receiver.refusal(ok.address())
                        .<ReceiverAddress.Read>map(ReceiverAddress.Read.Wrong::new)
                        .orElse(ok)
                : read;
    }
}
