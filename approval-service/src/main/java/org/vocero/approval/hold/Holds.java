package org.vocero.approval.hold;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vocero.approval.hold.Hold.InForce;
import org.vocero.approval.hold.Hold.OnTheWire;

/** The holds. */
public interface Holds {

    void add(Hold hold);

    Optional<Hold> find(UUID id);

    /** The hold, which until the end of the transaction nobody else can lock. */
    Optional<Hold> lock(UUID id);

    /** Keeps that the hold was lifted; needs the lock. */
    void lift(Hold lifted);

    /** Keeps that the hold is in force, unless that is known. */
    void acknowledge(UUID id, InForce inForce, Collection<OnTheWire> onTheWire);

    /** Those that stand, the first placed first. */
    List<Hold> standing();

    /**
     * Until the end of the transaction nobody else places a hold on a region or says one again, so that no account joins a region between
     * the two.
     */
    void lockRegions();

    /** Of those that stand, how many publications are held back now and were due by then; holds without any are absent. */
    Map<UUID, Integer> fellDue(Instant now);

    /** Those that were lifted, the last lifted first. */
    List<Hold> lifted(int limit);

    /** What the hold came too late for, oldest call first. */
    List<OnTheWire> onTheWire(UUID id);
}
