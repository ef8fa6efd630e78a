package dev.muster.domain.calendar;

/**
 * What is kept of an address.
 *
 * @param value the SHA-256 of its secret in hexadecimal digits
 */
public record AddressHash(String value) {}
