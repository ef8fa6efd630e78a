package dev.muster.bot.app;

import com.google.gson.JsonObject;
import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.ParkedMessage;
import dev.muster.storage.mongo.Store;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code muster outbox list}: which messages were set aside, and why; never what they say. */
@Command(
        name = "list",
        description = "Lists the messages that were set aside, the oldest first; never what they say.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("SystemOut") // its output is what it is for
final class OutboxListCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Option(names = "--json", description = "a JSON object a line")
    private boolean json;

    @Option(names = "--most", description = "at most so many (default: ${DEFAULT-VALUE})")
    private int most = 1_000;

    @Override
    public Integer call() {
        return BesideServe.use(this::list);
    }

    private int list(Store store) {
        List<ParkedMessage> parked = store.parkedMessages().oldest(most);
        if (json) {
            parked.forEach(message -> System.out.println(json(message)));
        } else if (parked.isEmpty()) {
            System.out.println("No message is set aside.");
        } else {
            System.out.println(table(parked));
        }
        return 0;
    }

    private static JsonObject json(ParkedMessage message) {
        JsonObject line = new JsonObject();
        line.addProperty("id", message.key().value());
        line.addProperty("since", message.since().toString());
        line.addProperty("to", to(message));
        line.addProperty("error", message.error());
        return line;
    }

    private static String table(List<ParkedMessage> parked) {
        int widest =
                parked.stream().mapToInt(m -> m.key().value().length()).max().orElse(0);
        String format = "%-17s %-" + widest + "s  %-12s %s%n";
        StringBuilder table = new StringBuilder(format.formatted("since (UTC)", "id", "to", "error"));
        for (ParkedMessage message : parked) {
            table.append(format.formatted(
                    TIME.format(message.since().atOffset(ZoneOffset.UTC)),
                    message.key(),
                    to(message),
                    message.error()));
        }
        return table.append(
                        parked.size() == 1 ? "1 message is set aside. " : parked.size() + " messages are set aside. ")
                .append("When the cause is mended, `./muster outbox retry ID` sends one, `--all` all of them.")
                .toString();
    }

    private static String to(ParkedMessage message) {
        return switch (message.destination()) {
            case null -> "unknown";
            case Destination.Channel to -> to.channel().value();
            case Destination.Person to -> to.user().value();
        };
    }
}
