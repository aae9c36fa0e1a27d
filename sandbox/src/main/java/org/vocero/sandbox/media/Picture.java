package org.vocero.sandbox.media;

/**
 * A picture within a post.
 *
 * @param id as the platform gave it when it was uploaded
 * @param digest SHA-256 of its bytes, in hex
 * @param alt empty if none was given
 */
public record Picture(String id, String digest, PictureKind kind, long size, String alt) {}
