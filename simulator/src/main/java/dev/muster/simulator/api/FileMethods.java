package dev.muster.simulator.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.Files;
import dev.muster.simulator.workspace.Files.SimFile;
import dev.muster.simulator.workspace.Ts;
import java.util.ArrayList;
import java.util.List;

/** Uploading files in three steps: ask for an address, send the bytes there, complete and share. */
final class FileMethods {
    private static final Access WRITE = Access.bot("files:write");

    private FileMethods() {}

    static List<ApiMethod> methods() {
        return List.of(
                new ApiMethod("files.getUploadURLExternal", WRITE, Tier.FOUR, FileMethods::getUploadUrl),
                new ApiMethod("files.completeUploadExternal", WRITE, Tier.FOUR, FileMethods::complete));
    }

    private static JsonObject getUploadUrl(ApiCall call) {
        String name = call.args().required("filename");
        call.args().required("length");
        int length = call.args().number("length", 0, 1, Integer.MAX_VALUE, "invalid_arguments");
        SimFile file = call.workspace()
                .files()
                .announce(name, length, call.caller(), call.workspace().clock().instant());
        return Json.object("upload_url", call.workspace().address() + "/upload/" + file.id(), "file_id", file.id());
    }

    private static JsonObject complete(ApiCall call) {
        List<JsonObject> wanted = Json.objects(call.args().array("files", "invalid_arguments"));
        if (wanted.isEmpty()) {
            throw Args.missing("files");
        }
        List<Channel> places = places(call);
        List<JsonObject> shapes = new ArrayList<>();
        Files files = call.workspace().files();
        for (JsonObject one : wanted) {
            SimFile file = files.find(Json.text(one, "id", ""))
                    .filter(SimFile::isComplete)
                    // The method can be called once per file.
                    .filter(waiting -> waiting.usableFrom() == null)
                    .orElseThrow(() -> new Refusal("file_not_found"));
            SimFile titled = files.finish(
                            file.id(),
                            Json.text(one, "title", file.name()),
                            call.workspace().clock().instant())
                    .orElse(file);
            shapes.add(Shapes.file(titled, call.workspace()));
        }
        JsonArray shared = Json.array(shapes);
        places.forEach(channel -> share(call, channel, shared));
        return Json.object("files", shared);
    }

    /** Where to: nowhere yet, one channel, or several. */
    private static List<Channel> places(ApiCall call) {
        List<String> ids = new ArrayList<>(call.args().list("channels"));
        call.args().text("channel_id").ifPresent(ids::add);
        List<Channel> channels = new ArrayList<>();
        for (String id : ids) {
            Channel channel = call.channel(java.util.Optional.of(id));
            call.requireOpen(channel);
            channels.add(channel);
        }
        return channels;
    }

    private static void share(ApiCall call, Channel channel, JsonArray files) {
        Ts thread = call.args().text("thread_ts").flatMap(Ts::parse).orElse(null);
        String comment = call.args().text("initial_comment").orElse("");
        Content content = new Content(comment, new JsonArray(), new JsonArray(), null, files);
        for (JsonObject file : Json.objects(files)) {
            call.workspace().files().share(Json.text(file, "id", ""), channel.id());
        }
        call.workspace().post(channel.id(), call.caller(), content, thread);
    }
}
