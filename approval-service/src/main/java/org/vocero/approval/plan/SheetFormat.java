package org.vocero.approval.plan;

import java.io.IOException;
import java.io.OutputStream;
import org.vocero.approval.outcome.Outcome;

/** A kind of spreadsheet file. What it writes it reads as the same rows, whatever is in their cells. */
public interface SheetFormat {

    /** How its files' names end, without the dot. */
    String extension();

    String mediaType();

    /** The longest text of a cell, in UTF-16 units. */
    int longestCell();

    /** Whether a file is of this kind and of no other. */
    boolean recognizes(byte[] file);

    /** The spreadsheet in a file of this kind; refused if the file as a whole cannot be read. */
    Outcome<Sheet> read(byte[] file);

    /** Begins a file. */
    RowWriter write(OutputStream out) throws IOException;
}
