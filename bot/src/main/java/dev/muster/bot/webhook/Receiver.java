package dev.muster.bot.webhook;

import dev.muster.domain.outgoing.Attempt;
import dev.muster.domain.outgoing.OutgoingEvent;
import dev.muster.domain.outgoing.ReceiverAddress;
import dev.muster.domain.outgoing.Retrying;
import dev.muster.domain.webhook.SigningSecret;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to receivers, never to this machine or its networks unless that is allowed: what a lead enters, and whatever a
 * name means at the moment of the connection, is checked. Follows no redirect, uses no proxy, and reads no answer beyond
 * its headers.
 */
public final class Receiver implements AutoCloseable {
    /** From the first look at the name to the answer's headers. */
    static final Duration LONGEST_CALL = Duration.ofSeconds(15);

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);
    private static final int IDLE_CONNECTIONS = 16;
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final boolean privateToo;
    private final OkHttpClient encrypted;
    private final OkHttpClient plain;

    /**
     * One for all teams.
     *
     * @param privateToo whether receivers may be in private networks, where they may do without encryption
     */
    public Receiver(boolean privateToo) {
        this.privateToo = privateToo;
        encrypted = new OkHttpClient.Builder()
                .callTimeout(LONGEST_CALL)
                .connectTimeout(LONGEST_CONNECT)
                .readTimeout(LONGEST_SILENCE)
                .writeTimeout(LONGEST_SILENCE)
                .followRedirects(false)
                .followSslRedirects(false)
                // It may have arrived: what is tried again is counted.
                .retryOnConnectionFailure(false)
                .proxy(Proxy.NO_PROXY)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
                .socketFactory(new Allowed(address -> privateToo || PublicInternet.has(address)))
                .build();
        plain = encrypted
                .newBuilder()
                .socketFactory(new Allowed(address -> privateToo && !PublicInternet.has(address)))
                .build();
    }

    /** Whether {@code http} is possible at all. */
    boolean isPlainPossible() {
        return privateToo;
    }

    /** Why nothing can be sent to an address, in a line for the lead; empty when it can. Asks for the name. */
    Optional<String> refusal(ReceiverAddress address) {
        if (HttpUrl.parse(address.uri().toString()) == null) {
            return Optional.of("Nothing can be sent to this address: look at its host and port.");
        }
        String host = address.uri().getHost();
        try {
            InetAddress[] all = InetAddress.getAllByName(host.replaceAll("^\\[|]$", ""));
            boolean allPublic = Arrays.stream(all).allMatch(PublicInternet::has);
            if (!allPublic && !privateToo) {
                return Optional.of(
                        "The host %s is in a private network: give one that is on the internet.".formatted(host));
            }
            boolean anyPublic = Arrays.stream(all).anyMatch(PublicInternet::has);
            return anyPublic && !address.isEncrypted()
                    ? Optional.of("The host %s is on the internet: begin with https://.".formatted(host))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("Nobody knows the host %s: look at how it is written.".formatted(host));
        }
    }

    /**
     * Sends an event once.
     *
     * @param secrets what it is signed with, at least one; with several, there are as many signatures
     * @param signedAt UTC instant by the true time, of which receivers judge the age
     */
    Attempt send(ReceiverAddress to, OutgoingEvent event, List<SigningSecret> secrets, Instant signedAt) {
        byte[] body = event.body().getBytes(StandardCharsets.UTF_8);
        String timestamp = String.valueOf(signedAt.getEpochSecond());
        String signatures = secrets.stream()
                .map(secret -> Signing.MUSTER.sign(secret, timestamp, body))
                .collect(Collectors.joining(","));
        Request request = new Request.Builder()
                .url(to.uri().toString())
                .header("User-Agent", "Muster")
                .header(Signing.MUSTER.timestampHeader(), timestamp)
                .header(Signing.MUSTER.signatureHeader(), signatures)
                .header(WebhookRoutes.CALLED, event.id())
                .post(RequestBody.create(body, JSON))
                .build();
        OkHttpClient client = to.isEncrypted() ? encrypted : plain;
        try (Response response = client.newCall(request).execute()) {
            return new Attempt(response.code(), wait(response.header("Retry-After"), signedAt));
        } catch (IOException e) {
            return Attempt.NO_ANSWER;
        }
    }

    /** In seconds, or as a date. */
    static @Nullable Duration wait(@Nullable String asked, Instant now) {
        if (asked == null) {
            return null;
        }
        String written = asked.strip();
        if (written.matches("\\d{1,9}")) {
            return Retrying.heeded(Duration.ofSeconds(Long.parseLong(written)));
        }
        try {
            Instant until = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Retrying.heeded(Duration.between(now, until));
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public void close() {
        encrypted.connectionPool().evictAll();
        encrypted.dispatcher().executorService().shutdown();
    }

    /** Makes sockets that connect to no other addresses than those that are allowed, whatever led to them. */
    private static final class Allowed extends SocketFactory {
        private final Predicate<InetAddress> allowed;

        Allowed(Predicate<InetAddress> allowed) {
            this.allowed = allowed;
        }

        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
                    if (!(endpoint instanceof InetSocketAddress inet)
                            || inet.getAddress() == null
                            || !allowed.test(inet.getAddress())) {
                        throw new ConnectException("the address is not allowed");
                    }
                    super.connect(endpoint, timeoutMillis);
                }
            };
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw new IOException("only unconnected sockets are made here");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return createSocket(host.getHostAddress(), port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket(host, port);
        }
    }
}
