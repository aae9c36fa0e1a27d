package org.vocero.approval.slot;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vocero.approval.audit.Act;

/** The timetables that a test says there are. */
record FixedTimetables(Map<String, Timetable> tables) implements Timetables {

    @Override
    public Optional<Timetable> find(String account) {
        return Optional.ofNullable(tables.get(account));
    }

    @Override
    public Map<String, Timetable> of(Collection<String> accounts) {
        return accounts.stream()
                .filter(tables::containsKey)
                .collect(Collectors.toMap(
                        account -> account, account -> find(account).orElseThrow()));
    }

    @Override
    public Map<String, Timetable> lock(Collection<String> accounts) {
        return of(accounts);
    }

    @Override
    public void save(Timetable timetable, Act act) {
        throw new UnsupportedOperationException();
    }
}
