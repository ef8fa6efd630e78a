package dev.muster.domain.webhook;

/**
 * What is kept of a team key.
 *
 * @param value the SHA-256 of its secret part in hexadecimal digits
 */
public record KeyHash(String value) {}
