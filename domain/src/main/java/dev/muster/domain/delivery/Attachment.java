package dev.muster.domain.delivery;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/**
 * A picture or a file that goes with a message. The message must say what matters without it, too: should Slack not take
 * the file, it is posted without.
 *
 * @param key what the file is called in records, made from its bytes: the same bytes are the same file
 * @param name the file's name, e.g. {@code week-47.png}
 * @param mediaType e.g. {@code image/png}
 * @param altText what a picture shows, in words
 * @param place how many of the message's blocks stand before it
 * @param bytes what is in it, at most {@link #LARGEST} bytes; empty once Slack has it and the message was posted
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its key, which stands for the bytes
public record Attachment(String key, String name, String mediaType, String altText, int place, byte[] bytes) {
    /** Most bytes: it waits in the database. */
    public static final int LARGEST = 1024 * 1024;

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif");
    private static final int KEY_LENGTH = 32;

    public Attachment {
        if (bytes.length > LARGEST) {
            throw new IllegalArgumentException(name + " has " + bytes.length + " bytes, more than " + LARGEST);
        }
        if (place < 0) {
            throw new IllegalArgumentException(name + " stands behind " + place + " blocks");
        }
        bytes = bytes.clone();
    }

    /**
     * A file that Slack hasn't got yet.
     *
     * @throws IllegalArgumentException when it is larger than {@link #LARGEST}
     */
    public static Attachment of(String name, String mediaType, String altText, int place, byte[] bytes) {
        return new Attachment(key(bytes), name, mediaType, altText, place, bytes);
    }

    private static String key(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether Slack shows it in the message, rather than to be fetched. */
    public boolean isPicture() {
        return PICTURES.contains(mediaType);
    }

    /** Whether it can still be given to Slack. */
    public boolean hasBytes() {
        return bytes.length > 0;
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that
                && key.equals(that.key)
                && name.equals(that.name)
                && mediaType.equals(that.mediaType)
                && altText.equals(that.altText)
                && place == that.place
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}
