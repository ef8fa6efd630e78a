package dev.muster.bot.web;

import dev.muster.bot.slack.NotFromSlackException;
import dev.muster.bot.slack.RequestSignature;
import dev.muster.bot.slack.SlackEndpoint;
import dev.muster.bot.slack.SlackEndpoint.Answered;
import dev.muster.bot.web.Route.Call;
import dev.muster.bot.web.Route.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers each HTTP request, or says in one plain line why not. */
final class RequestHandler extends Handler.Abstract {
    private static final Logger log = LoggerFactory.getLogger(RequestHandler.class);
    private static final String SLACK = "/slack/events";
    private static final int LONGEST_BODY = Route.LONGEST_BODY;
    /** Read on behalf of somebody who sends too much, so that they learn of it. */
    private static final long MOST_TO_SWALLOW = 4L * LONGEST_BODY;

    private final RequestSignature signature;
    private final SlackEndpoint slack;
    private final List<Route> routes;

    RequestHandler(RequestSignature signature, SlackEndpoint slack, List<Route> routes) {
        this.signature = signature;
        this.slack = slack;
        this.routes = List.copyOf(routes);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        try {
            if (path.equals(SLACK)) {
                slack(request, response, callback);
            } else {
                write(response, callback, other(request, path, response));
            }
        } catch (TooLong e) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close"); // what is left of the body isn't a request
            write(response, callback, Reply.text(413, "the body is longer than " + e.words()));
        } catch (NotFromSlackException e) {
            write(response, callback, Reply.text(400, "not a request from Slack: " + e.getMessage()));
        } catch (IOException e) {
            callback.failed(e); // the other side went away
        } catch (Exception e) {
            // Only its kind and place: a message may quote what somebody wrote.
            StackTraceElement[] trace = e.getStackTrace();
            log.error(
                    "{} failed: {} at {}", loggable(path), e.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
            write(response, callback, Reply.text(500, "something went wrong on our side"));
        }
        return true;
    }

    /** The route, not the path: what follows it may be the secret of an address. */
    private String loggable(String path) {
        return routes.stream()
                .filter(route -> route.answers(path))
                .map(Route::path)
                .findFirst()
                .orElse(path.equals(SLACK) ? SLACK : "a request");
    }

    private void slack(Request request, Response response, Callback callback) throws Exception {
        if (!request.getMethod().equals("POST")) {
            write(response, callback, notAllowed(response, "POST"));
            return;
        }
        byte[] body = body(request, LONGEST_BODY);
        RequestSignature.Verdict verdict = signature.check(
                request.getHeaders().get(RequestSignature.TIMESTAMP_HEADER),
                request.getHeaders().get(RequestSignature.SIGNATURE_HEADER),
                body);
        if (verdict != RequestSignature.Verdict.VALID) {
            write(response, callback, Reply.text(401, verdict.reason()));
            return;
        }
        Answered answered = slack.answer(new String(body, StandardCharsets.UTF_8), headers(request));
        String text = answered.response().getBody();
        Reply reply = new Reply(
                answered.response().getStatusCode(),
                answered.response().getContentType(),
                text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
        write(response, Callback.from(callback, answered.afterAck()), reply);
    }

    private Reply other(Request request, String path, Response response) throws Exception {
        List<Route> there = routes.stream().filter(r -> r.answers(path)).toList();
        if (there.isEmpty()) {
            return Reply.text(404, "there is nothing at this address");
        }
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        Optional<Route> route =
                there.stream().filter(r -> r.method().equals(method)).findFirst();
        if (route.isEmpty()) {
            return notAllowed(response, there.getFirst().method());
        }
        String query = request.getHttpURI().getQuery();
        byte[] body =
                method.equals("GET") ? new byte[0] : body(request, route.get().longestBody());
        return route.get()
                .endpoint()
                .answer(new Call(
                        path,
                        query == null ? "" : query,
                        name -> request.getHeaders().get(name),
                        body));
    }

    private static Reply notAllowed(Response response, String allowed) {
        response.getHeaders().put(HttpHeader.ALLOW, allowed);
        return Reply.text(405, "this address takes " + allowed + " only");
    }

    private static byte[] body(Request request, int longest) throws IOException, TooLong {
        if (request.getLength() > MOST_TO_SWALLOW) {
            throw new TooLong(longest);
        }
        // Never closed: closing before the end would break the connection that the refusal has to travel on.
        @SuppressWarnings("resource")
        InputStream in = Content.Source.asInputStream(request);
        byte[] body = in.readNBytes(longest + 1);
        if (body.length > longest) {
            long unread = MOST_TO_SWALLOW;
            for (int read = 0; unread > 0 && read >= 0; unread -= read) {
                read = in.read(body);
            }
            throw new TooLong(longest);
        }
        return body;
    }

    private static Map<String, List<String>> headers(Request request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.put(field.getName(), field.getValueList());
        }
        return headers;
    }

    private static void write(Response response, Callback callback, Reply reply) {
        response.setStatus(reply.status());
        if (reply.body().length > 0) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.contentType());
        }
        if (reply.status() != HttpStatus.NOT_MODIFIED_304) { // there the length would be that of what isn't sent
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.body().length);
        }
        reply.headers().forEach(response.getHeaders()::put);
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
    }

    /** What Jetty itself refuses gets one line too: no page, no trace. */
    static boolean plainError(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        write(response, callback, Reply.text(status, HttpStatus.getMessage(status)));
        return true;
    }

    private static final class TooLong extends Exception {
        private final int longest;

        TooLong(int longest) {
            this.longest = longest;
        }

        String words() {
            return longest % (1 << 20) == 0 ? (longest >> 20) + " MB" : (longest >> 10) + " kB";
        }
    }
}
