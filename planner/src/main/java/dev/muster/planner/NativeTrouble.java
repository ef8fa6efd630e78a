package dev.muster.planner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What may keep the native library from loading, and what to do about it.
 *
 * @param error what the JVM said
 * @param temp the folder into which the library is unpacked
 * @param mounts the lines of {@code /proc/mounts}; empty where there is no such file
 * @param musl whether the system's C library is musl
 */
record NativeTrouble(Throwable error, Path temp, List<String> mounts, boolean musl) {
    NativeTrouble {
        mounts = List.copyOf(mounts);
    }

    /** The trouble of this machine. */
    static NativeTrouble here(Throwable error) {
        return new NativeTrouble(
                error,
                Path.of(System.getProperty("java.io.tmpdir", "/tmp")).toAbsolutePath(),
                linesOf(Path.of("/proc/mounts")),
                isMusl(Path.of("/lib")));
    }

    /** Cause and way out in one line. */
    String explanation() {
        String start = "OR-Tools can't load its native library: ";
        if (musl) {
            return start + "it needs glibc and this system has musl (Alpine); use an image based on Debian or Ubuntu";
        }
        if (isTempNoExec()) {
            return start + "the temp folder " + temp + " is mounted noexec; start Java with -Djava.io.tmpdir=<a folder"
                    + " that allows executing>, or unpack the library and start with -Djava.library.path=<its folder>";
        }
        return start + firstLine(error) + "; check that " + temp
                + " is writable and has 100 MB free, and that the ortools jar of this platform ("
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ") is on the class path";
    }

    /** Whether the innermost mount that holds the temp folder forbids executing. */
    private boolean isTempNoExec() {
        return mounts.stream()
                .map(line -> line.split(" "))
                .filter(fields -> fields.length > 3 && temp.startsWith(fields[1]))
                .max(Comparator.comparingInt(fields -> fields[1].length()))
                .map(fields -> Arrays.asList(fields[3].split(",")).contains("noexec"))
                .orElse(false);
    }

    private static String firstLine(Throwable error) {
        // A class that fails to initialise hides why in its cause.
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString().lines().findFirst().orElse("unknown error");
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isMusl(Path lib) {
        try (Stream<Path> files = Files.list(lib)) {
            return files.anyMatch(f -> f.getFileName().toString().startsWith("ld-musl-"));
        } catch (IOException e) {
            return false;
        }
    }
}
