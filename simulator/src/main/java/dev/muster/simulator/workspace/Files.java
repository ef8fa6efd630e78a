package dev.muster.simulator.workspace;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Files from their announcement on: their bytes come later, and only complete ones can be shared. */
public final class Files {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("csv", "text/csv"),
            Map.entry("gif", "image/gif"),
            Map.entry("html", "text/html"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("json", "application/json"),
            Map.entry("md", "text/markdown"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"),
            Map.entry("txt", "text/plain"),
            Map.entry("webp", "image/webp"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("zip", "application/zip"));

    private final Map<String, SimFile> files = new ConcurrentHashMap<>();
    private final AtomicLong serial = new AtomicLong();

    /** A file; {@code bytes} are absent until they were uploaded, {@code size} is what was announced. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares files by their bytes
    public record SimFile(
            String id, String name, String title, long size, PersonId owner, Instant created, byte @Nullable [] bytes) {

        public String extension() {
            int dot = name.lastIndexOf('.');
            return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        }

        public String mimeType() {
            return TYPES.getOrDefault(extension(), "application/octet-stream");
        }

        public boolean isComplete() {
            return bytes != null;
        }
    }

    public SimFile announce(String name, long size, PersonId owner, Instant now) {
        SimFile file = new SimFile("F" + (10_000_000 + serial.incrementAndGet()), name, name, size, owner, now, null);
        files.put(file.id(), file);
        return file;
    }

    /** Takes the bytes of an announced file; false when nobody announced it, or announced another size. */
    public boolean receive(String id, byte[] bytes) {
        SimFile now = files.computeIfPresent(
                id,
                (key, file) -> file.size() == bytes.length
                        ? new SimFile(
                                id, file.name(), file.title(), file.size(), file.owner(), file.created(), bytes.clone())
                        : file);
        return now != null && now.size() == bytes.length;
    }

    /** Gives a file another title. */
    public Optional<SimFile> entitle(String id, String title) {
        return Optional.ofNullable(files.computeIfPresent(
                id,
                (key, file) ->
                        new SimFile(id, file.name(), title, file.size(), file.owner(), file.created(), file.bytes())));
    }

    public Optional<SimFile> find(String id) {
        return Optional.ofNullable(files.get(id));
    }
}
