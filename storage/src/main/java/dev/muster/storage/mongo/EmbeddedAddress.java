package dev.muster.storage.mongo;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Where the process that has an embedded store open serves it, in a file beside the data that only its owner reads. After a
 * kill it stays behind; whoever can open the data themselves needn't care.
 */
record EmbeddedAddress(Path directory) {
    private static final String FILE = "muster.address";

    void write(String address) throws IOException {
        Path draft = Files.createTempFile(directory, FILE, null, ownerOnly());
        Files.writeString(draft, address);
        Files.move(draft, directory.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    void delete() throws IOException {
        Files.deleteIfExists(directory.resolve(FILE));
    }

    /** What the last process wrote that opened the data; empty when there is none, or we may not read it. */
    Optional<String> read() {
        try {
            return Optional.of(Files.readString(directory.resolve(FILE)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
