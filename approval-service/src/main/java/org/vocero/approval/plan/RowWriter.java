package org.vocero.approval.plan;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A spreadsheet file that is being written; it is whole once it is closed. */
public interface RowWriter extends Closeable {

    /** Adds a row, and does not keep it in memory. */
    void add(List<String> cells) throws IOException;
}
