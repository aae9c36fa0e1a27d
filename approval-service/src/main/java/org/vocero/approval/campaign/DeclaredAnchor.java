package org.vocero.approval.campaign;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An anchor as the campaign file declares it. */
sealed interface DeclaredAnchor {

    String key();

    /** The anchor after this declaration: dated anew only where the file says something new, or the observance has passed. */
    Anchor applyTo(@Nullable Anchor previous, LocalDate today);

    /**
     * An event whose date is found out.
     *
     * @param date {@code null} leaves it to a person to date it
     */
    record Session(String key, @Nullable LocalDate date) implements DeclaredAnchor {

        @Override
        public Anchor applyTo(@Nullable Anchor previous, LocalDate today) {
            Anchor undated = new Anchor(key, null, date, null, 0);
            if (previous == null) {
                return undated.datedOn(date);
            }
            Anchor declared = new Anchor(key, null, date, previous.date(), previous.revision());
            boolean saysTheSame = !previous.isObservance() && Objects.equals(previous.declared(), date);
            return saysTheSame ? previous : declared.datedOn(date);
        }
    }

    /** A day of every year. */
    record Observance(String key, MonthDay yearly) implements DeclaredAnchor {

        @Override
        public Anchor applyTo(@Nullable Anchor previous, LocalDate today) {
            if (previous == null) {
                return new Anchor(key, yearly, null, null, 0).datedOn(nextFrom(today));
            }
            boolean stands = yearly.equals(previous.yearly())
                    && previous.date() != null
                    && !previous.date().isBefore(today);
            return stands
                    ? previous
                    : new Anchor(key, yearly, null, previous.date(), previous.revision()).datedOn(nextFrom(today));
        }

        private LocalDate nextFrom(LocalDate today) {
            LocalDate thisYear = yearly.atYear(today.getYear());
            return thisYear.isBefore(today) ? yearly.atYear(today.getYear() + 1) : thisYear;
        }
    }
}
