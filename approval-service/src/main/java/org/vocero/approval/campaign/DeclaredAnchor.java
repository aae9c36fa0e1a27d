package org.vocero.approval.campaign;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An anchor as the campaign file declares it, or as a person adds it. */
sealed interface DeclaredAnchor {

    String key();

    /** The anchor after this declaration: dated anew only where the file says something new. */
    Anchor applyTo(@Nullable Anchor previous, LocalDate today, Recurrences recurrences);

    /**
     * An event whose date is found out.
     *
     * @param date {@code null} leaves it to a person to date it
     */
    record Session(String key, @Nullable LocalDate date) implements DeclaredAnchor {

        @Override
        public Anchor applyTo(@Nullable Anchor previous, LocalDate today, Recurrences recurrences) {
            if (previous == null) {
                return Anchor.session(key, date).datedOn(date);
            }
            Anchor declared = new Anchor(key, null, date, previous.date(), previous.number(), previous.revision());
            boolean saysTheSame = !previous.isObservance() && Objects.equals(previous.declared(), date);
            return saysTheSame ? previous : declared.datedOn(date);
        }
    }

    /** Held again and again, on the days of a rule. */
    record Observance(String key, Rule rule) implements DeclaredAnchor {

        /**
         * An observance that has passed is left to {@code GoingOn}; under another rule it begins its next occurrence, so that nothing
         * that was approved for the one that has passed comes back.
         */
        @Override
        public Anchor applyTo(@Nullable Anchor previous, LocalDate today, Recurrences recurrences) {
            if (previous != null && rule.equals(previous.rule())) {
                return previous;
            }
            LocalDate day = rule.from(today, recurrences)
                    .orElseThrow(() -> new IllegalStateException("a rule without a day to come was let in: " + rule));
            if (previous == null) {
                return Anchor.observance(key, rule, day);
            }
            boolean over = previous.date() != null && previous.date().isBefore(today);
            return over
                    ? new Anchor(key, rule, null, previous.date(), previous.number(), previous.revision()).next(day)
                    : previous.ruledBy(rule, day);
        }
    }
}
