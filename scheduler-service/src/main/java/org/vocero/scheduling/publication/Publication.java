package org.vocero.scheduling.publication;

import java.util.Optional;

/**
 * One version's variant on one account, and when it is due.
 *
 * @param version the post's version that it belongs to
 * @param revision of its schedule within that version: 0 as it was approved, and higher each time that a person moved it
 */
public record Publication(
        PublicationId id, PostId post, int version, long revision, Place place, Schedule schedule, State state) {

    /** A publication as an approval brings it: due when its schedule says, or planned until its anchor is dated. */
    static Change<Publication> approved(Approval approval, Approval.Slot slot, AnchorDates dates) {
        Publication undated = new Publication(
                slot.publication(),
                approval.post(),
                approval.version(),
                slot.revision(),
                slot.place(),
                slot.schedule(),
                new State.Planned());
        Change<Publication> dated = undated.follow(dates);
        return dated.events().isEmpty() ? Change.of(undated, new SchedulingEvent.Rescheduled(undated)) : dated;
    }

    /**
     * Derives the window again. What is released stays; what was missed comes back if its day changed, because a person who moves a
     * session moves its posts, also those for which it had seemed too late.
     */
    Change<Publication> follow(AnchorDates dates) {
        Optional<Window> window = schedule.window(dates);
        if (!state.followsItsDay() || window.equals(state.derivedWindow())) {
            return Change.none(this);
        }
        Publication moved = in(window.<State>map(State.Scheduled::new).orElseGet(State.Planned::new));
        boolean first = state instanceof State.Planned;
        return Change.of(moved, first ? new SchedulingEvent.Scheduled(moved) : new SchedulingEvent.Rescheduled(moved));
    }

    /**
     * Gives it a newer schedule; an older one changes nothing, in whatever order they come. What was missed comes back, and what was
     * released is scheduled once more: whether it may still be posted is for the publisher to say, who knows what was. A person who moves
     * one that is on its way is told that it stays.
     */
    Change<Publication> reschedule(Approval.Slot slot, AnchorDates dates) {
        if (slot.revision() <= revision || state instanceof State.Cancelled) {
            return Change.none(this);
        }
        State next =
                slot.schedule().window(dates).<State>map(State.Scheduled::new).orElseGet(State.Planned::new);
        Publication moved = new Publication(id, post, version, slot.revision(), place, slot.schedule(), next);
        return Change.of(moved, new SchedulingEvent.Rescheduled(moved));
    }

    /** Stops it, unless it is out of our hands already. */
    Change<Publication> cancel(String reason) {
        if (!state.waits()) {
            return Change.none(this);
        }
        Publication cancelled = in(new State.Cancelled());
        return Change.of(cancelled, new SchedulingEvent.Cancelled(cancelled, reason));
    }

    /** Stops it for good within this version, be it missed already: its anchor's next date would bring it back. */
    Change<Publication> giveUp(String reason) {
        return state.followsItsDay()
                ? Change.of(in(new State.Cancelled()), new SchedulingEvent.Cancelled(in(new State.Cancelled()), reason))
                : Change.none(this);
    }

    private Publication in(State next) {
        return new Publication(id, post, version, revision, place, schedule, next);
    }
}
