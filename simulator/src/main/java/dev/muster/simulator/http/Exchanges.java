package dev.muster.simulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Reads requests and writes answers. */
final class Exchanges {
    private Exchanges() {}

    static byte[] body(Request request) throws IOException {
        return BufferUtil.toArray(Content.Source.asByteBuffer(request));
    }

    /** The body, or nothing when it is larger; what is too much is read and thrown away, so that the answer arrives. */
    static Optional<byte[]> body(Request request, int most) throws IOException {
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] body = in.readNBytes(most);
            if (in.read() < 0) {
                return Optional.of(body);
            }
            in.transferTo(OutputStream.nullOutputStream());
            return Optional.empty();
        }
    }

    static String text(Request request) throws IOException {
        return new String(body(request), StandardCharsets.UTF_8);
    }

    static String header(Request request, HttpHeader header) {
        String value = request.getHeaders().get(header);
        return value == null ? "" : value;
    }

    static String query(Request request) {
        String query = request.getHttpURI().getQuery();
        return query == null ? "" : query;
    }

    static void answer(Response response, Callback callback, int status, String contentType, byte[] body) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    static void json(Response response, Callback callback, int status, String body) {
        answer(response, callback, status, "application/json; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Breaks the connection without an answer. */
    static void reset(Request request, Callback callback) {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new IOException("The connection was reset on demand"));
    }
}
