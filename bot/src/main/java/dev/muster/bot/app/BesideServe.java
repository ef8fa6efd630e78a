package dev.muster.bot.app;

import dev.muster.storage.mongo.Store;
import dev.muster.storage.mongo.StoreTrouble;
import dev.muster.storage.mongo.StoreUnavailable;
import java.util.function.ToIntFunction;

/** The store for commands that whoever runs Muster types: beside a running one, or without one. */
@SuppressWarnings("SystemOut") // what a person at a terminal reads
final class BesideServe {
    private BesideServe() {}

    /** Does something with the store that the settings name; what is wrong with it becomes a line and the code 1 or 2. */
    static int use(ToIntFunction<Store> work) {
        Settings.Read read = Settings.readWithout(
                System.getenv(),
                Settings.BOT_TOKEN,
                Settings.SIGNING_SECRET,
                Settings.SLACK_API_URL,
                Settings.PORT,
                Settings.METRICS,
                Settings.PUBLIC_URL,
                Settings.PRIVATE_RECEIVERS);
        return switch (read) {
            case Settings.Read.Wrong wrong -> {
                wrong.lines().forEach(System.err::println);
                yield 2;
            }
            case Settings.Read.Ok ok -> use(ok.settings(), work);
        };
    }

    private static int use(Settings settings, ToIntFunction<Store> work) {
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
