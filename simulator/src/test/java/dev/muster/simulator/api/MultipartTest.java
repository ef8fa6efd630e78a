package dev.muster.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=----x";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void theFileOfAFormIsTakenOut() {
        String file = "one\r\ntwo\u00ff\r\n\r\n--three";
        String form = "------x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
                + "------x\r\nContent-Disposition: form-data; name=\"b\"; filename=\"blob\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + file + "\r\n------x--\r\n";

        assertThat(Multipart.file(TYPE, bytes(form))).isEqualTo(bytes(file));
    }

    @Test
    void anythingElseIsTheFileItself() {
        assertThat(Multipart.file("text/csv", bytes("a,b"))).isEqualTo(bytes("a,b"));
        assertThat(Multipart.file(TYPE, bytes("no form"))).isEqualTo(bytes("no form"));
        assertThat(Multipart.file("multipart/form-data", bytes("a,b"))).isEqualTo(bytes("a,b"));
    }
}
