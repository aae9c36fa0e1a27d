package org.vocero.sandbox.wall;

import java.util.List;

/** The wall's memory. */
public interface WallLog {

    /** Every entry that was ever appended, oldest first. */
    List<WallEntry> readAll();

    /**
     * Returns once the entry is on the disk, so that what a client was told to be posted is still there after a crash.
     *
     * @throws java.io.UncheckedIOException if it could not be written; nothing may be answered as posted then
     */
    void append(WallEntry entry);
}
