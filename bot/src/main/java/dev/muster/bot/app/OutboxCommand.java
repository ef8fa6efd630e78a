package dev.muster.bot.app;

import dev.muster.storage.mongo.Store;
import dev.muster.storage.mongo.StoreTrouble;
import dev.muster.storage.mongo.StoreUnavailable;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code muster outbox}: the messages that were set aside, beside a running Muster or without one. */
@Command(
        name = "outbox",
        description = "Lists the messages that were set aside, and has them sent again.",
        mixinStandardHelpOptions = true,
        subcommands = {OutboxListCommand.class, OutboxRetryCommand.class})
@SuppressWarnings("SystemOut") // its output is what it is for
final class OutboxCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 0;
    }

    /** Does something with the store that the settings name; what is wrong with it becomes a line and the code 1 or 2. */
    static int withStore(ToIntFunction<Store> work) {
        Settings.Read read = Settings.readWithout(
                System.getenv(),
                Settings.BOT_TOKEN,
                Settings.SIGNING_SECRET,
                Settings.SLACK_API_URL,
                Settings.PORT,
                Settings.METRICS);
        return switch (read) {
            case Settings.Read.Wrong wrong -> {
                wrong.lines().forEach(System.err::println);
                yield 2;
            }
            case Settings.Read.Ok ok -> withStore(ok.settings(), work);
        };
    }

    private static int withStore(Settings settings, ToIntFunction<Store> work) {
        try (Store store = settings.mongodbUri() == null
                ? Store.embeddedOrBeside(settings.dataDir())
                : Store.connect(settings.mongodbUri())) {
            store.ping();
            store.check();
            return work.applyAsInt(store);
        } catch (StoreUnavailable e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            if (!StoreTrouble.isUnavailable(e)) {
                throw e;
            }
            System.err.println("The database does not answer: is it running, and may this machine reach it?");
            return 1;
        }
    }
}
