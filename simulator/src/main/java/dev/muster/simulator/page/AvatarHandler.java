package dev.muster.simulator.page;

import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.Workspace;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Serves everybody's picture: {@code /avatar/<user id>.svg}. */
public final class AvatarHandler extends Handler.Abstract {
    private static final Pattern PATH = Pattern.compile("/avatar/([A-Z0-9]+)\\.svg");

    private final Workspace workspace;

    public AvatarHandler(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Matcher path = PATH.matcher(Request.getPathInContext(request));
        Optional<Person> person = path.matches() ? workspace.find(new PersonId(path.group(1))) : Optional.empty();
        if (person.isEmpty()) {
            return false;
        }
        String picture = person.get().bot()
                ? Avatars.app(person.get().displayName())
                : Avatars.person(person.get().id().value());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "image/svg+xml");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "max-age=86400");
        response.getHeaders().put("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        response.write(true, ByteBuffer.wrap(picture.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
