package org.vocero.localstack.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output, as a person sees it. Only on a terminal it has colours and a line that changes in place; in a pipe
 * or a file the same facts stand line by line.
 */
public final class Terminal {

    private static final String CLEAR_LINE = "\r\u001b[2K";

    private static final int ENDLESS = Integer.MAX_VALUE;

    private final PrintStream out;
    private final boolean interactive;
    private final boolean coloured;
    private final int columns;
    private boolean passing;

    /** @param columns how many a line may have; what is not looked at on a screen has no end */
    public Terminal(OutputStream out, boolean interactive, boolean coloured, int columns) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.interactive = interactive;
        this.coloured = coloured;
        this.columns = columns;
    }

    /** The one of this process; the script that starts us knows best whether somebody looks at it. */
    public static Terminal standard() {
        boolean interactive = Boolean.getBoolean("vocero.terminal");
        return new Terminal(
                new FileOutputStream(FileDescriptor.out),
                interactive,
                interactive && System.getenv("NO_COLOR") == null,
                interactive ? Integer.getInteger("vocero.columns", ENDLESS) : ENDLESS);
    }

    public synchronized void line(String text) {
        clearPassing();
        out.println(text);
    }

    public void line() {
        line("");
    }

    /** Something went as it should. */
    public void done(String text) {
        line("  " + colour("32", "✔") + " " + text);
    }

    /** Something did not, and is being dealt with. */
    public void trouble(String text) {
        line("  " + colour("33", "!") + " " + text);
    }

    /** The end of what was asked for; the text says what to do. */
    public void failure(String text) {
        line(colour("31", "✘") + " " + text.replace("\n", "\n  "));
    }

    public void heading(String text) {
        line(colour("1", text));
    }

    public void table(Table table) {
        table.lines(columns).forEach(this::line);
    }

    /** A line that the next one replaces; nothing where lines cannot be replaced. */
    public synchronized void passing(String text) {
        if (interactive) {
            out.print(CLEAR_LINE + colour("2", text));
            out.flush();
            passing = true;
        }
    }

    private void clearPassing() {
        if (passing) {
            out.print(CLEAR_LINE);
            passing = false;
        }
    }

    private String colour(String code, String text) {
        return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
