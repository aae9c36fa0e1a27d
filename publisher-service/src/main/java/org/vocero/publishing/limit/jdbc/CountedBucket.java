package org.vocero.publishing.limit.jdbc;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketState;
import io.github.bucket4j.MathType;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.github.bucket4j.distributed.remote.RemoteStat;
import io.github.bucket4j.distributed.serialization.InternalSerializationHelper;
import io.github.bucket4j.distributed.versioning.Versions;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.vocero.publishing.limit.Allowance;
import org.vocero.publishing.limit.Remainder;
import org.vocero.publishing.limit.Scope;

/** What was taken of an allowance, as Bucket4j counts it. */
final class CountedBucket implements Bucket {

    private final Allowance allowance;
    private RemoteBucketState state;

    private CountedBucket(Allowance allowance, RemoteBucketState state) {
        this.allowance = allowance;
        this.state = state;
    }

    static CountedBucket full(Allowance allowance, Instant now) {
        return new CountedBucket(allowance, fullState(allowance, now));
    }

    static CountedBucket of(Allowance allowance, byte[] state) {
        return new CountedBucket(allowance, InternalSerializationHelper.deserializeState(state));
    }

    private static RemoteBucketState fullState(Allowance allowance, Instant now) {
        BucketConfiguration configuration = BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(allowance.tokens())
                        .refillIntervally(allowance.tokens(), allowance.within())
                        .build())
                .build();
        return new RemoteBucketState(
                BucketState.createInitialState(configuration, MathType.INTEGER_64_BITS, nanos(now)),
                new RemoteStat(0),
                null);
    }

    @Override
    public Optional<Instant> shortUntil(long tokens, Instant now) {
        state.refillAllBandwidth(nanos(now));
        long wait = state.calculateDelayNanosAfterWillBePossibleToConsume(tokens, nanos(now), false);
        return wait == 0 ? Optional.empty() : Optional.of(now.plusNanos(wait));
    }

    /** A platform's window begins with the first call after a pause, and not where an earlier one would have ended. */
    @Override
    public void take(long tokens, Instant now) {
        state.refillAllBandwidth(nanos(now));
        if (state.getAvailableTokens() == allowance.tokens()) {
            state = fullState(allowance, now);
        }
        state.consume(tokens);
    }

    @Override
    public void giveBack(long tokens, Instant now) {
        state.refillAllBandwidth(nanos(now));
        state.addTokens(tokens);
    }

    @Override
    public Optional<Remainder> left(Scope scope, long cost, Instant now) {
        state.refillAllBandwidth(nanos(now));
        long left = state.getAvailableTokens();
        Instant until = left < allowance.tokens() ? now.plusNanos(state.calculateFullRefillingTime(nanos(now))) : null;
        return Optional.of(new Remainder(scope, left, allowance.tokens(), allowance.within(), until, left / cost));
    }

    @Override
    public String detail() {
        return "the budget of %d within %s is used up".formatted(allowance.tokens(), allowance.within());
    }

    byte[] state() {
        return InternalSerializationHelper.serializeState(state, Versions.getLatest());
    }

    private static long nanos(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }
}
