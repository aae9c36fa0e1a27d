package org.vocero.approval.slot;

/** Tells the publishers, with the transaction that is under way. */
@FunctionalInterface
public interface TimetableEvents {

    void distanceSet(Timetable timetable);
}
