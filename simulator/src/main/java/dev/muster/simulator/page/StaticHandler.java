package dev.muster.simulator.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Serves the page's files and the libraries that it uses; nothing on it may load from elsewhere. */
public final class StaticHandler extends Handler.Abstract {
    private static final Pattern OWN = Pattern.compile("/(?:[a-z]+/)?[a-z]+\\.(?:html|css|js|svg)");
    private static final Pattern LIBRARY = Pattern.compile("/lib/([a-z-]+)/((?:[a-z-]+/)*[a-z.-]+\\.js)");
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    /** The libraries that the page uses, each with the folder of its browser modules. */
    private static final Map<String, String> LIBRARIES = Map.of("lit-html", "", "marked", "lib/");

    /** Style sheets are written apart and sent as one: each request costs a browser more than its bytes. */
    private static final List<String> STYLES =
            List.of("css/base.css", "css/layout.css", "css/messages.css", "css/controls.css");

    private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        Optional<String> resource = resource(path.equals("/") ? "/index.html" : path);
        Optional<byte[]> file = resource.flatMap(name -> files.computeIfAbsent(name, StaticHandler::read));
        if (file.isEmpty()) {
            return false;
        }
        String name = resource.orElseThrow();
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        response.getHeaders().put("Content-Security-Policy", POLICY);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Referrer-Policy", "no-referrer");
        response.write(true, ByteBuffer.wrap(file.get()), callback);
        return true;
    }

    private static Optional<String> resource(String path) {
        Matcher library = LIBRARY.matcher(path);
        if (library.matches()) {
            String name = library.group(1);
            return Optional.ofNullable(LIBRARIES.get(name))
                    .map(folder -> "/META-INF/resources/webjars/" + name + "/" + version(name) + "/" + folder
                            + library.group(2));
        }
        return OWN.matcher(path).matches() ? Optional.of(path.substring(1)) : Optional.empty();
    }

    /** The version is said once, in the build; the library's own description on the class path repeats it. */
    private static String version(String library) {
        String description = "/META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
        try (InputStream file = StaticHandler.class.getResourceAsStream(description)) {
            Properties properties = new Properties();
            properties.load(
                    Objects.requireNonNull(file, "The page's library " + library + " is not on the class path"));
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new IllegalStateException("The description of " + library + " can't be read", unreadable);
        }
    }

    private static Optional<byte[]> read(String name) {
        return name.equals("style.css") ? Optional.of(styles()) : readOne(name);
    }

    private static byte[] styles() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        STYLES.forEach(name -> all.writeBytes(readOne(name).orElseThrow()));
        return all.toByteArray();
    }

    private static Optional<byte[]> readOne(String name) {
        try (InputStream file = StaticHandler.class.getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new IllegalStateException("The file " + name + " can't be read", unreadable);
        }
    }
}
