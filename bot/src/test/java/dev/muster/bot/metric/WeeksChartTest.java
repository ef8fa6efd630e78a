package dev.muster.bot.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.picture.Paper;
import dev.muster.domain.delivery.Attachment;
import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.WeekCount;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeksChartTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final int OPENED = 0xFFC77700;
    private static final int RESOLVED = 0xFF005FAD;
    private static final int BACKLOG = 0xFF8A8F9C;

    private static List<WeekCount> weeks(int count, int opened, int resolved, int backlog) {
        return IntStream.range(0, count)
                .mapToObj(i -> new WeekCount(
                        DateSpan.weekOf(LocalDate.of(2026, 9, 28).plusWeeks(i)), opened, resolved, backlog))
                .toList();
    }

    private static BufferedImage drawn(List<WeekCount> weeks) throws IOException {
        byte[] png = WeeksChart.png(weeks);
        assertThat(png.length).isLessThan(Attachment.LARGEST / 10);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(600);
        return image;
    }

    /** How many pixels of a colour there are below the legend. */
    private static int area(BufferedImage image, int color) {
        int area = 0;
        for (int y = 84; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                area += image.getRGB(x, y) == color ? 1 : 0;
            }
        }
        return area;
    }

    private static Set<Integer> edge(BufferedImage image) {
        Set<Integer> colors = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            colors.add(image.getRGB(x, 0));
            colors.add(image.getRGB(x, image.getHeight() - 1));
        }
        for (int y = 0; y < image.getHeight(); y++) {
            colors.add(image.getRGB(0, y));
            colors.add(image.getRGB(image.getWidth() - 1, y));
        }
        return colors;
    }

    @Test
    void barsAreAsHighAsTheFigures() throws IOException {
        BufferedImage image = drawn(weeks(8, 40, 20, 10));

        assertThat((double) area(image, OPENED) / area(image, RESOLVED)).isBetween(1.9, 2.1);
        assertThat((double) area(image, RESOLVED) / area(image, BACKLOG)).isBetween(1.9, 2.1);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 41, 38, 22",
        "8, 540, 530, 12345",
        "1, 1, 0, 1",
        "2, 99999, 88888, 77777",
        "8, 0, 0, 3",
        "8, 0, 0, 0"
    })
    void nothingIsCutAtTheEdgesWhateverTheFigures(int count, int opened, int resolved, int backlog) throws IOException {
        assertThat(edge(drawn(weeks(count, opened, resolved, backlog)))).containsExactly(WHITE);
    }

    @Test
    void aToweringBacklogHasAScaleOfItsOwnAndLeavesTheBarsBesideItReadable() throws IOException {
        BufferedImage image = drawn(weeks(8, 500, 400, 12_000));

        assertThat(area(image, OPENED)).isGreaterThan(area(image, BACKLOG) / 2);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 1", "1, 1", "1.1, 2", "3, 5", "7, 10", "120, 200", "20001, 50000"})
    void theScaleGoesUpInStepsThatPeopleCountIn(double least, long step) {
        assertThat(Paper.niceStep(least)).isEqualTo(step);
    }
}
