package org.vocero.sandbox.wall;

import java.util.ArrayList;
import java.util.List;

/** A log without a disk. */
final class MemoryWallLog implements WallLog {

    private final List<WallEntry> entries = new ArrayList<>();

    @Override
    public List<WallEntry> readAll() {
        return List.copyOf(entries);
    }

    @Override
    public void append(WallEntry entry) {
        entries.add(entry);
    }
}
