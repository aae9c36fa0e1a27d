package org.vocero.scheduling.publication;

import java.time.LocalDate;
import java.util.function.Supplier;

class InMemoryScheduleTest extends ScheduleContract {

    private final InMemorySchedule schedule = new InMemorySchedule();

    @Override
    protected Anchors anchors() {
        return schedule;
    }

    @Override
    protected Posts posts() {
        return schedule.posts();
    }

    @Override
    protected Publications publications() {
        return schedule;
    }

    @Override
    protected Releases releases() {
        return schedule;
    }

    @Override
    protected void date(Anchor anchor, LocalDate date) {
        schedule.date(anchor, date);
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
