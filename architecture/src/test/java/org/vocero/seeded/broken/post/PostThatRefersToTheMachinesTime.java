package org.vocero.seeded.broken.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;

record PostThatRefersToTheMachinesTime() {

    static final Supplier<Instant> NOW = Instant::now;
    static final Function<ZoneId, LocalDate> TODAY = LocalDate::now;
}
