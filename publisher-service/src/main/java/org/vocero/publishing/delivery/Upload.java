package org.vocero.publishing.delivery;

/**
 * A picture for a platform.
 *
 * @param bytes those that its digest names
 */
@SuppressWarnings("ArrayRecordComponent") // a file's bytes, on their way to the platform; nobody compares uploads
public record Upload(Publication.Picture picture, byte[] bytes) {}
