package org.vocero.localstack;

import java.time.Duration;

/** Hears what becomes of the parts of a stack. Calls come from several threads. */
public interface Progress {

    /** For those who do not care. */
    Progress SILENT = new Progress() {};

    default void starting(String part) {}

    default void ready(String part, Duration after) {}

    /** The part died by itself and will be started again. */
    default void died(String part, String why) {}

    /** What the part has loaded is kept for its next start; it rests meanwhile. */
    default void archiving(String part) {}

    default void stopped(String part) {}
}
