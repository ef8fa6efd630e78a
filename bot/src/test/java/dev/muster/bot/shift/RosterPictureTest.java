package dev.muster.bot.shift;

import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.proposed;
import static dev.muster.bot.BotFixture.shiftType;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.Attachment;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.UserId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RosterPictureTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final List<ShiftType> TYPES = List.of(
            shiftType("Early", "07:00", "15:00"),
            shiftType("Late", "14:00", "22:00"),
            shiftType("Night", "22:00", "06:00"));

    private static byte[] png(int people, int weeks) {
        List<UserId> rows = IntStream.range(0, people)
                .mapToObj(i -> new UserId("U0PERSON" + i))
                .toList();
        List<Shift> shifts = new ArrayList<>();
        for (int day = 0; day < 7 * weeks; day++) {
            for (int person = 0; person < people; person++) {
                if ((day + 3 * person) % 7 < 5 && !(person == 1 && day < 3)) {
                    String type = TYPES.get((person + day / 7) % TYPES.size()).name();
                    shifts.add(new Shift(MONDAY.plusDays(day), type, rows.get(person)));
                }
            }
        }
        Roster roster = proposed("roster-a", team(), new Period(MONDAY, weeks), TYPES, shifts);
        Leave leave = new Leave(
                WORKSPACE,
                team().id(),
                new LeaveId("leave-a"),
                rows.get(1),
                MONDAY,
                MONDAY.plusDays(2),
                Leave.State.APPROVED,
                null,
                null);
        return new RosterPicture(
                        roster,
                        rows,
                        List.of(leave),
                        u -> "Maximiliane Person " + u.value().substring(8))
                .png();
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void aWeekIsAPictureOfOneBandAndFourWeeksOfTwo() throws IOException {
        BufferedImage week = image(png(6, 1));
        BufferedImage month = image(png(6, 4));

        assertThat(month.getWidth()).isGreaterThan(week.getWidth());
        assertThat(month.getHeight()).isGreaterThan(week.getHeight() + 6 * 46);
    }

    @Test
    void theBiggestTeamsFourWeeksFitIntoAnAttachment() {
        assertThat(png(60, 4)).hasSizeLessThan(Attachment.LARGEST);
    }

    @Test
    void onPaperOfItsOwnItIsReadableOnDarkScreens() throws IOException {
        BufferedImage picture = image(png(6, 2));

        assertThat(picture.getColorModel().hasAlpha()).isFalse();
        assertThat(picture.getRGB(1, 1)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void whatIsShortIsMarked() throws IOException {
        assertThat(reds(png(2, 1))).isPositive();
        assertThat(reds(png(60, 1))).isZero();
    }

    private static long reds(byte[] png) throws IOException {
        BufferedImage picture = image(png);
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .filter(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) == 0xFFB3261E)
                .count();
    }
}
