package dev.muster.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProductAreaTest {
    @Test
    void wordsBecomeOneNameHoweverTheyAreTyped() {
        ProductArea portal = new ProductArea("partner-portal");

        assertThat(ProductArea.parse(" Partner  portal ")).contains(portal);
        assertThat(ProductArea.parse("partner_portal")).contains(portal);
        assertThat(ProductArea.parse("Partner & portal!")).contains(portal);
        assertThat(ProductArea.parse("Größe 2")).contains(new ProductArea("größe-2"));
    }

    @Test
    void aNameHasALetterAndAtMostFortyCharacters() {
        assertThat(ProductArea.parse(" -- ")).isEmpty();
        assertThat(ProductArea.parse("x".repeat(40))).isPresent();
        assertThat(ProductArea.parse("x".repeat(41))).isEmpty();
        assertThatThrownBy(() -> new ProductArea("Partner portal")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSegmentIsFoundWhateverItsCapitals() {
        assertThat(Segment.parse("smb")).contains(Segment.SMB);
        assertThat(Segment.parse(" Enterprise ")).contains(Segment.ENTERPRISE);
        assertThat(Segment.parse("huge")).isEmpty();
    }
}
