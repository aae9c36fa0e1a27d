package org.vocero.contracts.approval;

/**
 * A picture of a publication, named by its content.
 *
 * @param digest SHA-256 of the bytes, lower-case hex
 * @param altText what a screen reader says; may be empty
 */
public record Medium(String digest, String altText) {}
