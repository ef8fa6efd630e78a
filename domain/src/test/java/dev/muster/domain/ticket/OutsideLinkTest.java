package dev.muster.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "help.example.com/1",
                "javascript:alert(1)",
                "https:///path",
                "https://",
                "ftp://example.com/1",
                "https://ana:secret@example.com/",
                "https://example.com/a b",
                "https://example.com/|x",
                "https://example.com/<!channel>",
                "https://example.com/\n1"
            })
    void whatIsNoWholeAddressIsNoLink(String typed) {
        assertThat(OutsideLink.parse(typed)).isEmpty();
        assertThatThrownBy(() -> new OutsideLink(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAddressIsTakenAsItIs() {
        assertThat(OutsideLink.parse(" https://Help.example.com:8443/t/1?a=b&c#d "))
                .contains(new OutsideLink("https://Help.example.com:8443/t/1?a=b&c#d"));
    }

    @Test
    void anAddressHasFiveHundredCharacters() {
        String longest = "https://example.com/" + "x".repeat(480);

        assertThat(OutsideLink.parse(longest)).isPresent();
        assertThat(OutsideLink.parse(longest + "x")).isEmpty();
    }

    @Test
    void theSamePlaceMayBeWrittenInSeveralWays() {
        assertThat(new OutsideLink("HTTP://Help.Example.com/T/1/").place()).isEqualTo("help.example.com/T/1");
        assertThat(new OutsideLink("https://help.example.com/T/1").place()).isEqualTo("help.example.com/T/1");
        assertThat(new OutsideLink("https://s").place()).isEqualTo("s");
    }
}
