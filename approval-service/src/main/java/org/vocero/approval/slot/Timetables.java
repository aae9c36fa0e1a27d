package org.vocero.approval.slot;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.vocero.approval.audit.Act;

/** The timetables of the accounts that campaigns have; one that nobody has set is empty. */
public interface Timetables {

    /** Empty if there is no such account. */
    Optional<Timetable> find(String account);

    /** By account; an account that there is not is left out. */
    Map<String, Timetable> of(Collection<String> accounts);

    /**
     * The same once nobody else has one of them locked; until the end of the transaction nobody else can lock one of them. Who takes
     * a slot holds this, so that of two people who ask at once the second finds the first one's post in the way.
     */
    Map<String, Timetable> lock(Collection<String> accounts);

    /** Needs the lock. */
    void save(Timetable timetable, Act act);
}
