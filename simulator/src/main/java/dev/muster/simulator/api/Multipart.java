package dev.muster.simulator.api;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/** Reads {@code multipart/form-data} bodies: arguments, and the file of an upload. */
public final class Multipart {
    private static final int MOST_PARTS = 200;

    private Multipart() {}

    /** The arguments. */
    static JsonObject values(String boundary, byte[] body) throws IOException {
        return read(boundary, body).values;
    }

    /** The first file in a form; the whole body when it is no form, or a malformed one: some clients send a file as it is. */
    public static byte[] file(String contentType, byte[] body) {
        Optional<String> boundary = Bodies.boundary(contentType);
        if (boundary.isEmpty()) {
            return body;
        }
        try {
            byte[] file = read(boundary.get(), body).file;
            return file == null ? body : file;
        } catch (IOException noForm) {
            return body;
        }
    }

    private static Collector read(String boundary, byte[] body) throws IOException {
        Collector collector = new Collector();
        MultiPart.Parser parser = new MultiPart.Parser(boundary, collector);
        parser.setMaxParts(MOST_PARTS);
        try {
            parser.parse(Content.Chunk.from(ByteBuffer.wrap(body), true));
        } catch (RuntimeException malformed) {
            throw new IOException(malformed);
        }
        if (collector.failure != null || !collector.complete) {
            throw new IOException("The body is no multipart/form-data", collector.failure);
        }
        return collector;
    }

    private static final class Collector extends MultiPart.AbstractPartsListener {
        final JsonObject values = new JsonObject();
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte @Nullable [] file;
        boolean complete;

        @Nullable
        Throwable failure;

        @Override
        public void onPartContent(Content.Chunk chunk) {
            byte[] bytes = new byte[chunk.remaining()];
            chunk.getByteBuffer().get(bytes);
            content.writeBytes(bytes);
        }

        @Override
        public void onPart(@Nullable String name, @Nullable String fileName, HttpFields headers) {
            if (fileName != null) {
                file = file == null ? content.toByteArray() : file;
            } else if (name != null) {
                values.addProperty(name, content.toString(StandardCharsets.UTF_8));
            }
            content.reset();
        }

        @Override
        public void onComplete() {
            complete = true;
        }

        @Override
        public void onFailure(Throwable cause) {
            failure = cause;
        }
    }
}
