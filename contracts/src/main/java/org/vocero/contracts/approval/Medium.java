package org.vocero.contracts.approval;

/**
 * A picture of a publication, named by its content. The bytes are approval-service's to give: {@code GET /api/media/<digest>}.
 *
 * @param digest SHA-256 of the bytes, lower-case hex
 * @param mediaType what the bytes are, as in HTTP's Content-Type: {@code image/jpeg}, {@code image/png}, {@code image/gif} or
 *     {@code image/webp}
 * @param bytes the file's size, from 1
 * @param width in pixels as it is seen, from 1
 * @param height in pixels as it is seen, from 1
 * @param altText what a screen reader says, in the publication's language; never empty
 */
public record Medium(String digest, String mediaType, long bytes, int width, int height, String altText) {}
