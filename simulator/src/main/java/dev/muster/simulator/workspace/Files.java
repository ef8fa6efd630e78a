package dev.muster.simulator.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Files from their announcement on: their bytes come later, and only complete ones can be shared. Blocks can show a picture
 * once its upload was finished and, after that, Slack has looked at it.
 */
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

    /** What blocks can show, by extension. */
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif");

    private volatile Duration lookedAtFor = Duration.ZERO;
    private final Map<String, SimFile> files = new ConcurrentHashMap<>();
    private final Map<String, Set<ChannelId>> shares = new ConcurrentHashMap<>();
    private final AtomicLong serial = new AtomicLong();

    /**
     * A file; {@code bytes} are absent until they were uploaded, {@code size} is what was announced, and {@code usableFrom} is
     * absent until the upload was finished.
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares files by their bytes
    public record SimFile(
            String id,
            String name,
            String title,
            long size,
            PersonId owner,
            Instant created,
            byte @Nullable [] bytes,
            @Nullable Instant usableFrom) {

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

        /** Whether blocks can show it at an instant. */
        public boolean isPictureAt(Instant now) {
            return PICTURES.contains(extension()) && usableFrom != null && !usableFrom.isAfter(now);
        }
    }

    /** How long Slack looks at each file that is finished from now on before blocks can show it. */
    public void lookAtEachFor(Duration time) {
        lookedAtFor = time;
    }

    public SimFile announce(String name, long size, PersonId owner, Instant now) {
        SimFile file =
                new SimFile("F" + (10_000_000 + serial.incrementAndGet()), name, name, size, owner, now, null, null);
        files.put(file.id(), file);
        return file;
    }

    /** Takes the bytes of an announced file; false when nobody announced it, or announced another size. */
    public boolean receive(String id, byte[] bytes) {
        SimFile now = files.computeIfPresent(
                id,
                (key, file) -> file.size() == bytes.length
                        ? new SimFile(
                                id,
                                file.name(),
                                file.title(),
                                file.size(),
                                file.owner(),
                                file.created(),
                                bytes.clone(),
                                null)
                        : file);
        return now != null && now.size() == bytes.length;
    }

    /** Finishes the upload of a file that is complete, and gives it a title. */
    public Optional<SimFile> finish(String id, String title, Instant now) {
        return Optional.ofNullable(files.computeIfPresent(
                id,
                (key, file) -> new SimFile(
                        id,
                        file.name(),
                        title,
                        file.size(),
                        file.owner(),
                        file.created(),
                        file.bytes(),
                        now.plus(lookedAtFor))));
    }

    /** Notes that a file is shown to everybody in a channel. */
    public void share(String id, ChannelId channel) {
        shares.computeIfAbsent(id, file -> ConcurrentHashMap.newKeySet()).add(channel);
    }

    /** The channels that a file was shared in. */
    public Set<ChannelId> sharedIn(String id) {
        return Set.copyOf(shares.getOrDefault(id, Set.of()));
    }

    public Optional<SimFile> find(String id) {
        return Optional.ofNullable(files.get(id));
    }
}
