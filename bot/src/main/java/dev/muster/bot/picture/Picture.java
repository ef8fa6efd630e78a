package dev.muster.bot.picture;

import dev.muster.domain.delivery.Attachment;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A picture that goes with a message, if it can be drawn. */
public final class Picture {
    private static final Logger log = LoggerFactory.getLogger(Picture.class);

    private Picture() {}

    /**
     * The picture; nothing when this machine can't draw: what it shows is there in words.
     *
     * @param name the file's name, with {@code .png}
     * @param words what it shows, for those who don't see it
     * @param place how many of the message's blocks stand before it
     * @param drawing makes the PNG
     */
    public static List<Attachment> of(String name, String words, int place, Supplier<byte[]> drawing) {
        try {
            return List.of(Attachment.of(name, "image/png", words, place, drawing.get()));
        } catch (RuntimeException | LinkageError e) {
            log.error("a picture can't be drawn: are fontconfig and a font installed?", e);
            return List.of();
        }
    }
}
