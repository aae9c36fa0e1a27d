package org.vocero.publishing.channel;

/** What a person is told of a platform's answer: short, on one line. */
public final class Detail {

    private static final int LONGEST = 300;

    private Detail() {}

    public static String of(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /** What an exception of ours says, whose kind is nobody's concern. */
    public static String saidBy(Exception exception) {
        String message = exception.getMessage();
        return of(message == null ? exception.getClass().getSimpleName() : message);
    }

    /** An exception by its kind and message; requests, and so credentials, are in neither. */
    public static String of(Throwable cause) {
        String message = cause.getMessage();
        String kind = cause.getClass().getSimpleName();
        return of(message == null ? kind : kind + ": " + message);
    }
}
