package dev.muster.bot.shift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.Attachment;
import dev.muster.domain.staffing.Staffing;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DemandChartTest {
    private static final int WORK = 0xFFC77700;
    private static final int HOURS = 168;

    /** Office days with so much of everything in each hour from nine to five. */
    private static List<Double> officeHours(double each) {
        return IntStream.range(0, HOURS)
                .mapToObj(h -> h / 24 < 5 && h % 24 >= 9 && h % 24 < 17 ? each : 0.0)
                .toList();
    }

    private static Staffing staffing(double work, double before, double cover) {
        return new Staffing(
                List.of(), officeHours(work), officeHours(cover), officeHours(before), Optional.empty(), List.of());
    }

    private static BufferedImage drawn(Staffing staffing) throws IOException {
        byte[] png = DemandChart.png(staffing);
        assertThat(png.length).isLessThan(Attachment.LARGEST / 10);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static long area(BufferedImage image, int color) {
        return IntStream.range(84, image.getHeight())
                .mapToLong(y -> IntStream.range(0, image.getWidth())
                        .filter(x -> image.getRGB(x, y) == color)
                        .count())
                .sum();
    }

    @Test
    void moreWorkIsMoreOfThePicture() throws IOException {
        assertThat(area(drawn(staffing(4, 4, 4)), WORK)).isGreaterThan(area(drawn(staffing(2, 4, 4)), WORK) * 3 / 2);
    }

    @Test
    void aWeekWithoutAnythingIsDrawnToo() throws IOException {
        assertThat(area(drawn(staffing(0, 0, 0)), WORK)).isZero();
    }

    @Test
    void thousandsOfHoursFitBesideTheScale() throws IOException {
        BufferedImage image = drawn(staffing(12_345, 3, 9_999));

        assertThat(IntStream.range(0, image.getHeight()).map(y -> image.getRGB(0, y)))
                .containsOnly(0xFFFFFFFF);
    }

    @Test
    void theWordsSayWhatThePictureShows() {
        assertThat(DemandChart.words(staffing(1.5, 1, 2)))
                .startsWith("Mon: 12.0 h of work, 8.0 h covered now, 16.0 h proposed.")
                .endsWith("Sun: 0.0 h of work, 0.0 h covered now, 0.0 h proposed.");
        assertThat(Collections.max(staffing(1.5, 1, 2).work())).isEqualTo(1.5);
    }
}
