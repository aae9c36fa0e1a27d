package org.vocero.approval.plan;

import org.vocero.approval.outcome.Outcome;

/** Reads spreadsheet files. */
@FunctionalInterface
public interface Sheets {

    /** The spreadsheet in a file; refused if the file as a whole cannot be read. */
    Outcome<Sheet> read(byte[] file);
}
