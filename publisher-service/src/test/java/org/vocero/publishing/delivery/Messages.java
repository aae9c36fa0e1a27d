package org.vocero.publishing.delivery;

import java.time.Instant;
import java.util.List;

/** Messages for tests that care for the text only. */
public final class Messages {

    private static final Instant DUE = Instant.parse("2026-12-18T14:00:00Z");

    private Messages() {}

    public static Message showing(String text) {
        return new Message(text, null, List.of(), "es", "f", "6f1e5a0c-6b8f-4f1e-9f5c-2a1b3c4d5e6f/1", DUE);
    }
}
