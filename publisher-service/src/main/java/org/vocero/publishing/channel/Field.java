package org.vocero.publishing.channel;

/**
 * A field of what a channel is signed in with.
 *
 * @param name lower-case words with hyphens between them, as it is configured
 * @param optional whether the channel does without it
 */
public record Field(String name, Kind kind, boolean optional) {

    /** What its value is. */
    public enum Kind {
        /** Never shown again once it was entered. */
        SECRET,
        /** May be shown: a name, a number. */
        PLAIN,
        /** May be shown: where a server is, an absolute address that begins with {@code http}. */
        ADDRESS
    }

    public static Field secret(String name) {
        return new Field(name, Kind.SECRET, false);
    }

    public static Field plain(String name) {
        return new Field(name, Kind.PLAIN, false);
    }

    public static Field address(String name) {
        return new Field(name, Kind.ADDRESS, false);
    }

    public Field orNone() {
        return new Field(name, kind, true);
    }

    public boolean isSecret() {
        return kind == Kind.SECRET;
    }
}
