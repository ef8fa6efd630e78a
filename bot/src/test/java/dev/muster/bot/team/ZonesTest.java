package dev.muster.bot.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZonesTest {
    @Test
    void aZoneIsReadHoweverItIsSpelt() {
        assertThat(Zones.read(" europe/berlin ")).contains(ZoneId.of("Europe/Berlin"));
        assertThat(Zones.read("America/New York")).contains(ZoneId.of("America/New_York"));
    }

    @Test
    void anOffsetIsNoZone() {
        assertThat(Zones.read("+01:00")).isEmpty();
        assertThat(Zones.read("")).isEmpty();
    }

    @Test
    void aCityOrAMisspellingLeadsToItsZone() {
        assertThat(Zones.explain("Berlin")).isEqualTo("There is no zone \"Berlin\". Did you mean Europe/Berlin?");
        assertThat(Zones.explain("Europe/Brelin"))
                .isEqualTo("There is no zone \"Europe/Brelin\". Did you mean Europe/Berlin?");
        assertThat(Zones.explain("somewhere over the rainbow"))
                .isEqualTo("There is no zone \"somewhere over the rainbow\"."
                        + " Write it like Europe/Berlin or America/New_York.");
    }
}
