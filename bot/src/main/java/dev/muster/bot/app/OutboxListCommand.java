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

    private static final int MOST = 100_000;

    @Option(names = "--json", description = "a JSON object a line")
    private boolean json;

    @Option(names = "--most", description = "at most so many (default: ${DEFAULT-VALUE})")
    private int most = 1_000;

    @Override
    public Integer call() {
        if (most < 1 || most > MOST) {
            System.err.println("--most is %d, not a number from 1 to %,d.".formatted(most, MOST));
            return 2;
        }
        return BesideServe.use(this::list);
    }

    private int list(Store store) {
        List<ParkedMessage> parked = store.parkedMessages().oldest(most + 1);
        boolean more = parked.size() > most;
        List<ParkedMessage> listed = more ? parked.subList(0, most) : parked;
        if (json) {
            listed.forEach(message -> System.out.println(json(message)));
        } else if (listed.isEmpty()) {
            System.out.println("No message is set aside.");
        } else {
            System.out.println(table(listed) + summary(listed.size(), more));
        }
        return 0;
    }

    private static String summary(int listed, boolean more) {
        String count;
        if (more) {
            count = "These are the %d oldest, there are more: see `--most`.".formatted(listed);
        } else {
            count = listed == 1 ? "1 message is set aside." : listed + " messages are set aside.";
        }
        return count + " When the cause is mended, `./muster outbox retry ID` sends one, `--all` all of them.";
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
        return table.toString();
    }

    private static String to(ParkedMessage message) {
        return switch (message.destination()) {
            case null -> "unknown";
            case Destination.Channel to -> to.channel().value();
            case Destination.InThread to -> to.channel().value();
            case Destination.Person to -> to.user().value();
            case Destination.UserGroup to -> to.group().value();
        };
    }
}
