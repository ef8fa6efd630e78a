package dev.muster.simulator.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.Ts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Uploading files in three steps: ask for an address, send the bytes there, complete and share. */
public final class FileMethods {
    private static final String WRITE = "files:write";
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
    private final AtomicLong serial = new AtomicLong();
    private final Supplier<String> baseUrl;

    private final Map<String, byte[]> received = new ConcurrentHashMap<>();

    private record Upload(String id, String name, long announced) {}

    FileMethods(Supplier<String> baseUrl) {
        this.baseUrl = baseUrl;
    }

    List<ApiMethod> methods() {
        return List.of(
                new ApiMethod("files.getUploadURLExternal", WRITE, Tier.FOUR, this::getUploadUrl),
                new ApiMethod("files.completeUploadExternal", WRITE, Tier.FOUR, this::complete));
    }

    private JsonObject getUploadUrl(ApiCall call) {
        String name = call.args().required("filename");
        int length = call.args().number("length", 0, 1, Integer.MAX_VALUE);
        if (length == 0) {
            throw new Refusal("invalid_arguments", List.of("[ERROR] missing required field: length"));
        }
        String id = "F" + (10_000_000 + serial.incrementAndGet());
        uploads.put(id, new Upload(id, name, length));
        return Json.object("upload_url", baseUrl.get() + "/upload/" + id, "file_id", id);
    }

    /** Takes the bytes of an announced file; false when nobody announced it or the length differs. */
    public boolean receive(String id, byte[] bytes) {
        Upload announced = uploads.get(id);
        if (announced == null || announced.announced() != bytes.length) {
            return false;
        }
        received.put(id, bytes.clone());
        return true;
    }

    /** The bytes of an uploaded file. */
    public Optional<byte[]> bytes(String id) {
        return Optional.ofNullable(received.get(id)).map(byte[]::clone);
    }

    private JsonObject complete(ApiCall call) {
        JsonArray files = new JsonArray();
        for (JsonObject wanted : Json.objects(call.args().array("files", "invalid_arguments"))) {
            Upload upload = uploads.get(Json.text(wanted, "id", ""));
            if (upload == null || !received.containsKey(upload.id())) {
                throw new Refusal("file_not_found");
            }
            files.add(shape(call, upload, Json.text(wanted, "title", upload.name())));
        }
        if (files.isEmpty()) {
            throw new Refusal("invalid_arguments", List.of("[ERROR] missing required field: files"));
        }
        share(call, files);
        return Json.object("files", files);
    }

    private void share(ApiCall call, JsonArray files) {
        Optional<String> target =
                call.args().text("channel_id").or(() -> call.args().text("channels"));
        if (target.isEmpty()) {
            return;
        }
        Channel channel =
                call.workspace().findChannel(target.get()).orElseThrow(() -> new Refusal("channel_not_found"));
        call.requireMember(channel);
        if (channel.archived()) {
            throw new Refusal("is_archived");
        }
        Ts thread = call.args().text("thread_ts").flatMap(Ts::parse).orElse(null);
        String comment = call.args().text("initial_comment").orElse("");
        Content content = new Content(comment, new JsonArray(), new JsonArray(), null, files);
        call.workspace().post(channel.id(), call.bot().user(), content, thread);
    }

    private JsonObject shape(ApiCall call, Upload upload, String title) {
        String url = baseUrl.get() + "/files/" + upload.id();
        return Json.object(
                "id",
                upload.id(),
                "title",
                title,
                "name",
                upload.name(),
                "size",
                upload.announced(),
                "created",
                call.workspace().clock().instant().getEpochSecond(),
                "user",
                call.bot().user(),
                "url_private",
                url,
                "permalink",
                url);
    }
}
