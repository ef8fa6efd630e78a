package dev.muster.domain.delivery;

/**
 * A file that Slack has.
 *
 * @param id Slack's id of it
 * @param permalink where people who may see it find it
 */
public record UploadedFile(String id, String permalink) {}
