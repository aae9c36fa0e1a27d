package org.vocero.approval.medium;

/**
 * Keep this picture.
 *
 * @param name that the file came with; it is remembered and otherwise ignored
 * @param who the person's user name
 */
@SuppressWarnings("ArrayRecordComponent") // a file's bytes, on their way to where they are kept
public record UploadMedium(byte[] file, String name, String who) {}
