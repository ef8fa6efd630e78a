package dev.muster.bot.app;

import dev.muster.domain.webhook.SecretSeal;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a running Muster, read from environment variables; everything that is wrong with it is reported at
 * once.
 *
 * @param publicUrl without a slash at its end; null when nobody said
 * @param webhookKey what the secrets of webhooks are sealed with; null when nobody said
 * @param privateReceivers whether outgoing webhooks may go to private networks
 * @param mongodbUri null for the embedded store in {@code dataDir}
 */
public record Settings(
        String botToken,
        String signingSecret,
        URI slackApiUrl,
        @Nullable String mongodbUri,
        Path dataDir,
        int port,
        String bindAddress,
        boolean metrics,
        @Nullable URI publicUrl,
        @Nullable String webhookKey,
        boolean privateReceivers) {

    /**
     * One variable.
     *
     * @param standard what is used when it is not set; null for one that must be set
     * @param secret whether its value is never shown
     */
    public record Variable(
            String name, String what, @Nullable String standard, boolean secret) {}

    public static final Variable BOT_TOKEN =
            new Variable("SLACK_BOT_TOKEN", "the bot token of the installed app; it begins with xoxb-", null, true);
    public static final Variable SIGNING_SECRET =
            new Variable("SLACK_SIGNING_SECRET", "the app's signing secret", null, true);
    public static final Variable MONGODB_URI =
            new Variable("MONGODB_URI", "where MongoDB is; not set: the embedded store in MUSTER_DATA_DIR", "", true);
    public static final Variable DATA_DIR =
            new Variable("MUSTER_DATA_DIR", "where the embedded store keeps its data", "./data", false);
    public static final Variable SLACK_API_URL =
            new Variable("SLACK_API_URL", "where Slack's Web API is", "https://slack.com/api/", false);
    public static final Variable PORT =
            new Variable("MUSTER_PORT", "the port that Slack's requests come to", "3000", false);
    public static final Variable BIND_ADDRESS =
            new Variable("MUSTER_BIND_ADDRESS", "the address to listen on", "0.0.0.0", false);
    public static final Variable METRICS = new Variable(
            "MUSTER_METRICS", "on: GET /metrics at the same port counts messages, for Prometheus", "off", false);
    public static final Variable PUBLIC_URL = new Variable(
            "MUSTER_PUBLIC_URL",
            "where calendars and webhooks reach Muster, e.g. https://muster.example.com; not set: neither of them",
            "",
            false);
    public static final Variable WEBHOOK_KEY = new Variable(
            "MUSTER_WEBHOOK_KEY",
            "encrypts the secrets of webhooks in the database: 32 random characters or more, e.g. from `openssl rand -hex 32`;"
                    + " not set: no webhooks",
            "",
            true);
    public static final Variable PRIVATE_RECEIVERS = new Variable(
            "MUSTER_PRIVATE_RECEIVERS",
            "on: outgoing webhooks may go to addresses in private networks, and by http there",
            "off",
            false);
    public static final List<Variable> VARIABLES = List.of(
            BOT_TOKEN,
            SIGNING_SECRET,
            MONGODB_URI,
            DATA_DIR,
            SLACK_API_URL,
            PORT,
            BIND_ADDRESS,
            METRICS,
            PUBLIC_URL,
            WEBHOOK_KEY,
            PRIVATE_RECEIVERS);
    private static final int HIGHEST_PORT = 65_535;

    /** The settings, or everything that is wrong. */
    public sealed interface Read {
        record Ok(Settings settings) implements Read {}

        record Wrong(List<String> lines) implements Read {
            public Wrong {
                lines = List.copyOf(lines);
            }
        }
    }

    /** Reads the settings from an environment. */
    public static Read read(Map<String, String> environment) {
        List<String> wrong = new ArrayList<>();
        String token = required(environment, BOT_TOKEN, wrong);
        if (!token.isEmpty() && !token.startsWith("xoxb-")) {
            wrong.add("SLACK_BOT_TOKEN does not begin with xoxb-: take the bot token from \"OAuth & Permissions\".");
        }
        String secret = required(environment, SIGNING_SECRET, wrong);
        String mongodb = value(environment, MONGODB_URI);
        if (!mongodb.isEmpty() && !mongodb.startsWith("mongodb://") && !mongodb.startsWith("mongodb+srv://")) {
            wrong.add("MONGODB_URI does not begin with mongodb:// or mongodb+srv://.");
        }
        Optional<Integer> port =
                parse(value(environment, PORT), Integer::valueOf).filter(p -> p >= 0 && p <= HIGHEST_PORT);
        if (port.isEmpty()) {
            wrong.add("MUSTER_PORT is '%s', not a port from 0 to 65535.".formatted(value(environment, PORT)));
        }
        Optional<URI> slack = parse(value(environment, SLACK_API_URL), URI::create)
                .filter(u -> ("http".equals(u.getScheme()) || "https".equals(u.getScheme())) && u.getHost() != null);
        if (slack.isEmpty()) {
            wrong.add("SLACK_API_URL is '%s', not an http or https address."
                    .formatted(value(environment, SLACK_API_URL)));
        }
        Optional<Path> data = parse(value(environment, DATA_DIR), Path::of);
        if (data.isEmpty()) {
            wrong.add("MUSTER_DATA_DIR is '%s', not a directory's name.".formatted(value(environment, DATA_DIR)));
        }
        boolean metrics = isOn(environment, METRICS, wrong);
        String publicUrl = value(environment, PUBLIC_URL).replaceFirst("/+$", "");
        Optional<URI> base = parse(publicUrl, URI::create).filter(Settings::isBase);
        if (base.isEmpty() && !publicUrl.isEmpty()) {
            wrong.add(
                    "MUSTER_PUBLIC_URL is '%s', not an address like https://muster.example.com.".formatted(publicUrl));
        }
        String webhookKey = value(environment, WEBHOOK_KEY);
        if (!webhookKey.isEmpty() && webhookKey.length() < SecretSeal.SHORTEST_KEY) {
            wrong.add("MUSTER_WEBHOOK_KEY has %d characters: take %d or more, e.g. from `openssl rand -hex 32`."
                    .formatted(webhookKey.length(), SecretSeal.SHORTEST_KEY));
        }
        boolean privateReceivers = isOn(environment, PRIVATE_RECEIVERS, wrong);
        if (!wrong.isEmpty()) {
            return new Read.Wrong(wrong);
        }
        return new Read.Ok(new Settings(
                token,
                secret,
                slack.orElseThrow(),
                mongodb.isEmpty() ? null : mongodb,
                data.orElseThrow(),
                port.orElseThrow(),
                value(environment, BIND_ADDRESS),
                metrics,
                base.orElse(null),
                webhookKey.isEmpty() ? null : webhookKey,
                privateReceivers));
    }

    /** Whether paths may be put behind an address. */
    private static boolean isBase(URI address) {
        return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getHost() != null
                && address.getUserInfo() == null
                && address.getQuery() == null
                && address.getFragment() == null;
    }

    /** The settings with some variables as if they were right, for who doesn't need them. */
    static Read readWithout(Map<String, String> environment, Variable... unneeded) {
        Map<String, String> patched = new HashMap<>(environment);
        for (Variable variable : unneeded) {
            patched.put(variable.name(), variable.standard() == null ? "xoxb-any" : variable.standard());
        }
        return read(patched);
    }

    private static boolean isOn(Map<String, String> environment, Variable variable, List<String> wrong) {
        String value = value(environment, variable);
        if (!value.equals("on") && !value.equals("off")) {
            wrong.add("%s is '%s', not on or off.".formatted(variable.name(), value));
        }
        return value.equals("on");
    }

    private static String required(Map<String, String> environment, Variable variable, List<String> wrong) {
        String value = value(environment, variable);
        if (value.isEmpty()) {
            wrong.add(variable.name() + " is not set: " + variable.what() + ".");
        }
        return value;
    }

    private static String value(Map<String, String> environment, Variable variable) {
        String given = environment.getOrDefault(variable.name(), "").strip();
        return given.isEmpty() && variable.standard() != null ? variable.standard() : given;
    }

    private static <T> Optional<T> parse(String value, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "Settings[slackApiUrl=%s, store=%s, port=%d]"
                .formatted(slackApiUrl, mongodbUri == null ? dataDir : "MongoDB", port);
    }
}
