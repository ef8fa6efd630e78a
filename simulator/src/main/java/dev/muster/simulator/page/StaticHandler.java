package dev.muster.simulator.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Serves the page's few files; nothing on it may load from elsewhere. */
public final class StaticHandler extends Handler.Abstract {
    private static final Pattern NAME = Pattern.compile("/[a-z]+\\.(html|css|js|svg)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        String path = Request.getPathInContext(request);
        String name = path.equals("/") ? "/index.html" : path;
        if (!NAME.matcher(name).matches()) {
            return false;
        }
        try (InputStream file = StaticHandler.class.getResourceAsStream(name.substring(1))) {
            if (file == null) {
                return false;
            }
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
            response.getHeaders().put("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
            response.write(true, ByteBuffer.wrap(file.readAllBytes()), callback);
            return true;
        }
    }
}
