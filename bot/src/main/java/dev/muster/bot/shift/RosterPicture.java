package dev.muster.bot.shift;

import dev.muster.bot.picture.Paper;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.UserId;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A roster as a picture: people down, days across, two weeks beside each other, and below how each shift is covered. */
final class RosterPicture {
    private static final int MARGIN = 30;
    private static final int NAMES = 280;
    private static final int CELL = 68;
    private static final int ROW = 46;
    private static final int HOURS = 100;
    private static final int DAYS_IN_A_BAND = 14;
    private static final int GAP = 40;
    private static final int WEEK = 7;
    private static final Font BOLD = Paper.FONT.deriveFont(Font.BOLD);
    private static final Color WEEKEND = new Color(0xEEEEF2);
    private static final Color SHORT = new Color(0xB3261E);
    /** Each with white letters on it readable, and told apart by those who don't see all colours. */
    private static final List<Color> COLOURS = List.of(
            Paper.BLUE,
            new Color(0x9A5B00),
            new Color(0x5B2A86),
            new Color(0x00695C),
            new Color(0x8E1B4F),
            new Color(0x4A4F5C));

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EE", Locale.ENGLISH);

    private final Roster roster;
    private final List<UserId> people;
    private final List<Leave> leave;
    private final Function<UserId, String> name;
    private final RosterGrid signs;
    private final int bandDays;

    /**
     * @param people the rows, in this order
     * @param leave approved leave, which is marked
     * @param name how a person is called
     */
    RosterPicture(Roster roster, List<UserId> people, List<Leave> leave, Function<UserId, String> name) {
        this.roster = roster;
        this.people = List.copyOf(people);
        this.leave = List.copyOf(leave);
        this.name = name;
        this.signs = new RosterGrid(roster.types());
        this.bandDays = Math.min(DAYS_IN_A_BAND, roster.period().weeks() * WEEK);
    }

    /**
     * Draws it.
     *
     * @return a PNG
     */
    byte[] png() {
        int bands = Math.ceilDiv(roster.period().weeks() * WEEK, bandDays);
        int legend = ROW * (roster.types().size() + 1) + GAP;
        int height = 2 * MARGIN + legend + bands * (bandHeight() + GAP);
        return Paper.png(width(), height, graphics -> {
            legend(graphics);
            for (int band = 0; band < bands; band++) {
                LocalDate first = roster.period().from().plusDays((long) band * bandDays);
                LocalDate last = first.plusDays(bandDays - 1L);
                band(graphics, MARGIN + legend + band * (bandHeight() + GAP), new Span(first, earlier(last)));
            }
        });
    }

    private record Span(LocalDate first, LocalDate last) {
        List<LocalDate> dates() {
            return first.datesUntil(last.plusDays(1)).toList();
        }
    }

    private LocalDate earlier(LocalDate date) {
        return date.isBefore(roster.period().to()) ? date : roster.period().to();
    }

    private int width() {
        return 2 * MARGIN + NAMES + bandDays * CELL + HOURS;
    }

    private int bandHeight() {
        return (2 + people.size() + roster.types().size()) * ROW + GAP / 2;
    }

    private void legend(Graphics2D graphics) {
        int y = MARGIN;
        for (ShiftType type : roster.types()) {
            sign(graphics, MARGIN, y, type.name());
            graphics.setColor(Paper.INK);
            graphics.setFont(Paper.FONT);
            text(
                    graphics,
                    type.name() + "  " + type.start() + "-" + type.end(),
                    MARGIN + CELL + 16,
                    y,
                    width() - 2 * MARGIN - CELL);
            y += ROW;
        }
        leaveMark(graphics, MARGIN, y);
        graphics.setColor(Paper.INK);
        graphics.setFont(Paper.FONT);
        text(graphics, "on leave;  1/2: one person of two", MARGIN + CELL + 16, y, width() - 2 * MARGIN - CELL);
    }

    private void band(Graphics2D graphics, int top, Span span) {
        List<LocalDate> dates = span.dates();
        int bottom = top + bandHeight();
        for (int i = 0; i < dates.size(); i++) {
            if (isWeekend(dates.get(i))) {
                graphics.setColor(WEEKEND);
                graphics.fillRect(left(i), top, CELL, bottom - top);
            }
            graphics.setColor(Paper.QUIET);
            graphics.setFont(Paper.FONT);
            centred(graphics, WEEKDAY.format(dates.get(i)), left(i), top);
            centred(graphics, String.valueOf(dates.get(i).getDayOfMonth()), left(i), top + ROW - 8);
        }
        graphics.setFont(Paper.FONT);
        rightHours(graphics, "hours", top + ROW - 8);
        int y = top + 2 * ROW;
        for (UserId person : people) {
            line(graphics, y, dates.size());
            row(graphics, y, person, dates);
            y += ROW;
        }
        y += GAP / 2;
        for (ShiftType type : roster.types()) {
            line(graphics, y, dates.size());
            cover(graphics, y, type, dates);
            y += ROW;
        }
    }

    private static void line(Graphics2D graphics, int y, int days) {
        graphics.setColor(Paper.LINES);
        graphics.fillRect(MARGIN, y - 1, NAMES + days * CELL + HOURS, 2);
    }

    private void row(Graphics2D graphics, int y, UserId person, List<LocalDate> dates) {
        graphics.setColor(Paper.INK);
        graphics.setFont(Paper.FONT);
        text(graphics, name.apply(person), MARGIN, y, NAMES - 12);
        Duration worked = Duration.ZERO;
        for (int i = 0; i < dates.size(); i++) {
            LocalDate date = dates.get(i);
            if (leave.stream().anyMatch(l -> l.person().equals(person) && l.covers(date))) {
                leaveMark(graphics, left(i), y);
            }
            for (Shift shift : shifts(person, date)) {
                sign(graphics, left(i), y, shift.type());
                worked = worked.plus(roster.type(shift.type()).length());
            }
        }
        graphics.setColor(Paper.INK);
        graphics.setFont(Paper.FONT);
        rightHours(graphics, RosterGrid.hours(worked), y);
    }

    private List<Shift> shifts(UserId person, LocalDate date) {
        return roster.shifts().stream()
                .filter(s -> s.person().equals(person) && s.date().equals(date))
                .toList();
    }

    /** How many people a shift has of those it needs, short ones white on red. */
    private void cover(Graphics2D graphics, int y, ShiftType type, List<LocalDate> dates) {
        graphics.setColor(Paper.QUIET);
        graphics.setFont(Paper.FONT);
        text(graphics, type.name(), MARGIN, y, NAMES - 12);
        for (int i = 0; i < dates.size(); i++) {
            LocalDate date = dates.get(i);
            long staffed = roster.shifts().stream()
                    .filter(s -> s.date().equals(date) && s.type().equals(type.name()))
                    .count();
            int needed = type.neededOn(date);
            if (needed > 0 || staffed > 0) {
                boolean isShort = staffed < needed;
                if (isShort) {
                    graphics.setColor(SHORT);
                    graphics.fillRect(left(i) + 2, y + 3, CELL - 4, ROW - 6);
                }
                graphics.setFont(isShort ? BOLD : Paper.FONT);
                graphics.setColor(isShort ? Paper.WHITE : Paper.QUIET);
                centred(graphics, staffed + "/" + needed, left(i), y);
            }
        }
    }

    private void sign(Graphics2D graphics, int x, int y, String type) {
        int index = roster.types().stream().map(ShiftType::name).toList().indexOf(type);
        graphics.setColor(COLOURS.get(Math.floorMod(index, COLOURS.size())));
        graphics.fillRoundRect(x + 3, y + 4, CELL - 6, ROW - 8, 10, 10);
        graphics.setColor(Paper.WHITE);
        graphics.setFont(BOLD);
        centred(graphics, signs.sign(type), x, y);
    }

    private static void leaveMark(Graphics2D graphics, int x, int y) {
        graphics.setColor(Paper.GREY);
        graphics.setStroke(new BasicStroke(2));
        List<Integer> starts = new ArrayList<>(List.of(8, 22, 36));
        starts.forEach(start -> graphics.drawLine(x + start, y + ROW - 8, x + start + 24, y + 8));
    }

    private static int left(int column) {
        return MARGIN + NAMES + column * CELL;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private static void centred(Graphics2D graphics, String text, int x, int y) {
        int width = graphics.getFontMetrics().stringWidth(text);
        graphics.drawString(text, x + (CELL - width) / 2, y + ROW - 14);
    }

    private void rightHours(Graphics2D graphics, String text, int y) {
        int width = graphics.getFontMetrics().stringWidth(text);
        graphics.drawString(text, width() - MARGIN - width, y + ROW - 14);
    }

    /** Shortened by what is seen until it fits. */
    private static void text(Graphics2D graphics, String text, int x, int y, int most) {
        String shown = text;
        while (graphics.getFontMetrics().stringWidth(shown) > most && shown.length() > 2) {
            int end = shown.endsWith("…") ? shown.length() - 1 : shown.length();
            shown = shown.substring(0, shown.offsetByCodePoints(end, -1)).stripTrailing() + "…";
        }
        graphics.drawString(shown, x, y + ROW - 14);
    }
}
