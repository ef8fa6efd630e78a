package dev.muster.bot.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * What pictures are drawn on: paper of its own, so that they are as readable on a dark screen as on a light one. A picture
 * has twice the pixels that Slack shows.
 */
public final class Paper {
    public static final Color WHITE = Color.WHITE;
    public static final Color INK = new Color(0x1D1C1D);
    public static final Color QUIET = new Color(0x616061);
    public static final Color LINES = new Color(0xE4E4E8);
    public static final Color ORANGE = new Color(0xC77700);
    public static final Color BLUE = new Color(0x005FAD);
    public static final Color GREY = new Color(0x8A8F9C);
    public static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 26);

    private static final int SWATCH = 24;

    private Paper() {}

    /**
     * Draws a picture.
     *
     * @param width in pixels
     * @return a PNG
     */
    public static byte[] png(int width, int height, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setFont(FONT);
            drawing.accept(graphics);
        } finally {
            graphics.dispose();
        }
        return encoded(image);
    }

    /**
     * Draws what a colour means, at the top.
     *
     * @return where the next one begins
     */
    public static int legend(Graphics2D graphics, int x, Color color, String words) {
        graphics.setColor(color);
        graphics.fillRect(x, 38, SWATCH, SWATCH);
        graphics.setColor(INK);
        graphics.drawString(words, x + 36, 59);
        return x + 36 + graphics.getFontMetrics().stringWidth(words) + 48;
    }

    /** The smallest of 1, 2, 5, 10, 20, 50, ... that is not below. */
    public static long niceStep(double least) {
        for (long power = 1; ; power *= 10) {
            for (long step : new long[] {power, 2 * power, 5 * power}) {
                if (step >= least) {
                    return step;
                }
            }
        }
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        // Through a file by default, for each picture.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
