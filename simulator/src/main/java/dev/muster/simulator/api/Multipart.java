package dev.muster.simulator.api;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/** The fields of a {@code multipart/form-data} body; files in it are no arguments and are left out. */
final class Multipart {
    private static final int MOST_PARTS = 200;

    private Multipart() {}

    static JsonObject values(String boundary, byte[] body) throws IOException {
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
        return collector.values;
    }

    private static final class Collector extends MultiPart.AbstractPartsListener {
        final JsonObject values = new JsonObject();
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
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
            if (name != null && fileName == null) {
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
