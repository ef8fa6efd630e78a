package dev.muster.bot.app;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.muster.bot.slack.SlackConnection;
import dev.muster.bot.slack.SlackFailure;
import dev.muster.bot.slack.SlackReply;
import dev.muster.storage.mongo.Store;
import dev.muster.storage.mongo.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code muster check}: says everything that is wrong with the configuration, and reaches Slack and the database. */
@Command(
        name = "check",
        description = "Says everything that is wrong with the configuration at once; reaches Slack and the database.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("SystemOut") // its output is what it is for
final class CheckCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Map<String, String> environment = System.getenv();
        List<String> wrong = new ArrayList<>();
        if (Settings.read(environment) instanceof Settings.Read.Wrong read) {
            wrong.addAll(read.lines());
        }
        // What is right so far is tried, whatever else is wrong: one run is to show everything.
        settingsWith(environment, Settings.BOT_TOKEN, Settings.SIGNING_SECRET, Settings.SLACK_API_URL, Settings.PORT)
                .ifPresent(settings -> checkStore(settings, wrong));
        settingsWith(environment, Settings.SIGNING_SECRET, Settings.MONGODB_URI, Settings.DATA_DIR, Settings.PORT)
                .ifPresent(settings -> checkSlack(settings, wrong));
        if (Settings.read(environment) instanceof Settings.Read.Ok ok
                && ok.settings().webhookKey() == null) {
            System.out.println(
                    "note: without MUSTER_WEBHOOK_KEY other systems can't send or be told what happens to tickets.");
        }
        wrong.forEach(line -> System.out.println("wrong: " + line));
        if (wrong.isEmpty()) {
            System.out.println("Everything is right. `./muster serve` will run.");
            return 0;
        }
        System.out.println(wrong.size() == 1 ? "1 thing is wrong." : wrong.size() + " things are wrong.");
        return 1;
    }

    /** The settings with some variables as if they were right; empty when another one is wrong. */
    private static Optional<Settings> settingsWith(Map<String, String> environment, Settings.Variable... ignored) {
        return Settings.readWithout(environment, ignored) instanceof Settings.Read.Ok ok
                ? Optional.of(ok.settings())
                : Optional.empty();
    }

    private static void checkStore(Settings settings, List<String> wrong) {
        try (Store store = ServeCommand.open(settings)) {
            store.ping();
            store.check();
            System.out.println("right: the "
                    + (settings.mongodbUri() == null
                            ? "embedded store in " + settings.dataDir()
                            : "MongoDB at MONGODB_URI")
                    + " answers.");
        } catch (StoreUnavailable e) {
            wrong.add(e.getMessage());
        } catch (RuntimeException e) {
            wrong.add(
                    settings.mongodbUri() == null
                            ? e.getMessage()
                            : "MongoDB at MONGODB_URI does not answer: is it running, and may this machine reach it?");
        }
    }

    private static void checkSlack(Settings settings, List<String> wrong) {
        try (SlackConnection slack = new SlackConnection(settings.slackApiUrl(), settings.botToken())) {
            switch (SlackReply.of(() -> slack.methods().authTest(r -> r))) {
                case SlackReply.Failed<?> failed -> wrong.add(line(settings, failed.failure()));
                case SlackReply.Ok<AuthTestResponse> ok -> {
                    System.out.println("right: the token belongs to @%s in %s (%s)."
                            .formatted(
                                    ok.response().getUser(),
                                    ok.response().getTeam(),
                                    ok.response().getTeamId()));
                    checkScopes(ok.response().getHttpResponseHeaders().get("x-oauth-scopes"), wrong);
                }
            }
        }
    }

    /** Slack says with every answer which scopes the token has. */
    private static void checkScopes(@Nullable List<String> header, List<String> wrong) {
        if (header == null || header.isEmpty()) {
            return;
        }
        Set<String> missing = new TreeSet<>(Manifest.SCOPES.keySet());
        for (String scope : header.getFirst().split(",", -1)) {
            missing.remove(scope.strip().toLowerCase(Locale.ROOT));
        }
        if (!missing.isEmpty()) {
            wrong.add("The token lacks the scopes %s: update the app with `./muster manifest` and install it again."
                    .formatted(String.join(", ", missing)));
        }
    }

    private static String line(Settings settings, SlackFailure failure) {
        return switch (failure) {
            case SlackFailure.Refused refused ->
                "Slack does not accept SLACK_BOT_TOKEN, it says %s: install the app again and copy its bot token."
                        .formatted(refused.error());
            case SlackFailure.Permanent permanent ->
                "Slack at %s says %s: is SLACK_API_URL right?".formatted(settings.slackApiUrl(), permanent.error());
            case SlackFailure.Temporary temporary -> noAnswer(settings);
            case SlackFailure.Unanswered unanswered -> noAnswer(settings);
            case SlackFailure.NotSent notSent -> noAnswer(settings);
            case SlackFailure.RateLimited limited -> "Slack is asked too often right now. Try again in a minute.";
        };
    }

    private static String noAnswer(Settings settings) {
        return "Slack at %s does not answer: is SLACK_API_URL right, and may this machine reach it?"
                .formatted(settings.slackApiUrl());
    }
}
