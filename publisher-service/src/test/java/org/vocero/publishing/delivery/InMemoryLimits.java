package org.vocero.publishing.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vocero.publishing.limit.Ask;
import org.vocero.publishing.limit.Limits;
import org.vocero.publishing.limit.Reading;
import org.vocero.publishing.limit.Scope;
import org.vocero.publishing.limit.Shortage;

/** Limits that a test sets: without one there is no end of tokens. */
final class InMemoryLimits implements Limits {

    /** What is left of an account's budget until an instant, or of a channel's. */
    record Left(long tokens, Instant until) {}

    final Map<String, Left> left = new HashMap<>();

    long tokensOf(String whose) {
        return Objects.requireNonNull(left.get(whose)).tokens();
    }

    @Override
    public List<Optional<Shortage>> take(List<Ask> asks, Instant now) {
        List<Optional<Shortage>> answers = new ArrayList<>();
        for (Ask ask : asks) {
            Optional<Shortage> shortage =
                    shortage(ask.account(), Scope.ACCOUNT, now).or(() -> shortage(ask.channel(), Scope.APP, now));
            if (shortage.isEmpty()) {
                add(ask, -1);
            }
            answers.add(shortage);
        }
        return answers;
    }

    private Optional<Shortage> shortage(String whose, Scope scope, Instant now) {
        Left it = left.get(whose);
        return it != null && it.tokens() < 1 && it.until().isAfter(now)
                ? Optional.of(new Shortage(scope, it.until(), "used up"))
                : Optional.empty();
    }

    private void add(Ask ask, long tokens) {
        for (String whose : List.of(ask.account(), ask.channel())) {
            left.computeIfPresent(whose, (key, it) -> new Left(it.tokens() + tokens, it.until()));
        }
    }

    @Override
    public void giveBack(Collection<Ask> asks, Instant now) {
        asks.forEach(ask -> add(ask, 1));
    }

    @Override
    public void hear(String channel, String account, Collection<Reading> readings, Instant now) {
        readings.forEach(reading ->
                left.put(reading.scope() == Scope.APP ? channel : account, new Left(reading.left(), reading.until())));
    }
}
