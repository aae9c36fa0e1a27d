package org.vocero.approval.feed;

/** Writes calendars as files that calendar programs read. */
@FunctionalInterface
public interface Calendars {

    /** The same file for the same calendar. */
    byte[] write(Calendar calendar);
}
