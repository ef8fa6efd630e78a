package dev.muster.simulator.trouble;

import com.google.gson.JsonObject;
import dev.muster.simulator.http.Requests;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.socket.Disconnect;
import dev.muster.simulator.socket.SocketMode;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Workspace;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What an administrator may do to the workspace while the app runs. */
final class Administration {
    private final Workspace workspace;
    private final Map<String, Consumer<JsonObject>> deeds = new TreeMap<>();

    Administration(Workspace workspace, SocketMode sockets) {
        this.workspace = workspace;
        deeds.put("archive", request -> workspace.archive(channel(request)));
        deeds.put("unarchive", request -> workspace.unarchive(channel(request)));
        deeds.put("remove-bot", request -> workspace.removeBot(channel(request)));
        deeds.put(
                "invite-bot",
                request -> workspace.join(channel(request).id(), workspace.bot().user()));
        deeds.put("revoke-token", this::revokeToken);
        deeds.put("deactivate", request -> workspace.deactivate(workspace.person(Requests.needed(request, "person"))));
        deeds.put("reactivate", request -> workspace.reactivate(workspace.person(Requests.needed(request, "person"))));
        deeds.put("disconnect", request -> sockets.disconnect(reason(request)));
    }

    /** Does what {@code what} says. */
    JsonObject perform(JsonObject request) {
        String what = Requests.needed(request, "what");
        Consumer<JsonObject> deed = deeds.get(what);
        if (deed == null) {
            throw new IllegalArgumentException("There is no trouble called " + what + ", but " + deeds.keySet());
        }
        deed.accept(request);
        return Json.object("ok", true);
    }

    private Channel channel(JsonObject request) {
        return workspace.channel(Requests.needed(request, "channel"));
    }

    private static Disconnect reason(JsonObject request) {
        String word = Json.text(request, "reason", Disconnect.REFRESH_REQUESTED.word());
        return Disconnect.of(word)
                .orElseThrow(() -> new IllegalArgumentException("Slack doesn't disconnect for the reason " + word));
    }

    private void revokeToken(JsonObject request) {
        workspace.revoke(workspace
                .tokens()
                .find(Requests.needed(request, "token"))
                .orElseThrow(() -> new IllegalArgumentException("There is no such token")));
    }
}
