package dev.muster.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NativeTroubleTest {
    private static final Path TEMP = Path.of("/tmp");
    private static final Throwable ERROR =
            new ExceptionInInitializerError(new UnsatisfiedLinkError("no jniortools\nsecond line"));

    @Test
    void aTempFolderMountedNoexecIsNamedWithTheWayOut() {
        List<String> mounts = List.of("/dev/sda1 / ext4 rw,relatime 0 0", "tmpfs /tmp tmpfs rw,nosuid,noexec 0 0");

        assertThat(new NativeTrouble(ERROR, TEMP, mounts, false).explanation())
                .contains("temp folder /tmp is mounted noexec")
                .contains("-Djava.io.tmpdir=")
                .contains("-Djava.library.path=")
                .hasLineCount(1);
    }

    @Test
    void onlyTheInnermostMountCounts() {
        List<String> mounts = List.of("tmpfs /tmp tmpfs rw,noexec 0 0", "tmpfs /tmp/ours tmpfs rw 0 0");

        assertThat(new NativeTrouble(ERROR, Path.of("/tmp/ours"), mounts, false).explanation())
                .doesNotContain("noexec");
    }

    @Test
    void aMountThatOnlyBeginsWithTheSameLettersDoesNotCount() {
        List<String> mounts = List.of("/dev/sda1 / ext4 rw 0 0", "tmpfs /tm tmpfs rw,noexec 0 0");

        assertThat(new NativeTrouble(ERROR, TEMP, mounts, false).explanation()).doesNotContain("noexec");
    }

    @Test
    void muslIsNamedWithTheWayOut() {
        assertThat(new NativeTrouble(ERROR, TEMP, List.of(), true).explanation())
                .contains("musl (Alpine)")
                .contains("Debian or Ubuntu")
                .hasLineCount(1);
    }

    @Test
    void anythingElseIsNamedByItsRootInOneLine() {
        assertThat(new NativeTrouble(ERROR, TEMP, List.of(), false).explanation())
                .contains("no jniortools")
                .contains("100 MB")
                .hasLineCount(1);
    }
}
