package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.publishing.delivery.Publications.DUE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.vocero.publishing.delivery.Deliveries.Candidate;
import org.vocero.publishing.delivery.Deliveries.Choice;
import org.vocero.publishing.delivery.Deliveries.Decision;
import org.vocero.publishing.delivery.State.Kind;

/** Deliveries to try a contract on, and short words for what is done to them. */
public abstract class DeliveriesFixture {

    protected static final Terms TERMS = new Terms(
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            3,
            4,
            Duration.ofSeconds(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(1),
            World.BACKOFF);

    /** The accounts of a hold on a region. */
    protected static final Set<String> REGION = Set.of("x-one", "fb-one");

    private static final Message MESSAGE = Messages.showing("Los migrantes cuentan");

    final List<Change> told = new ArrayList<>();
    Deliveries deliveries;

    protected abstract Deliveries deliveries(Telling telling);

    protected abstract Optional<Delivery> find(UUID publication, int version);

    /** Makes a hold stand. */
    protected abstract void place(UUID hold, String scope, @Nullable String target);

    protected abstract void lift(Lifting lifting);

    void lift(UUID hold) {
        lift(new Lifting(hold, FellDue.POST, "terminado", "ana", DUE));
    }

    /** Where distances of these deliveries' accounts are set. */
    protected abstract Distances distances();

    @BeforeEach
    void empty() {
        deliveries = deliveries(new Telling() {
            @Override
            public void changed(List<Change> changes) {
                told.addAll(changes);
            }

            @Override
            public void refused(List<Refusals.Refusal> refusals) {}
        });
    }

    static Publication at(String account, Instant dueAt) {
        UUID id = UUID.randomUUID();
        return Publications.of(id, id, 1, account, "Los migrantes cuentan", dueAt);
    }

    List<Delivery> claimAll(Instant now) {
        return deliveries.claim(now, 10, this::sendAll).stream()
                .map(decision -> decision.change().after())
                .toList();
    }

    List<Decision> sendAll(List<Candidate> candidates) {
        return candidates.stream().map(this::send).toList();
    }

    Decision send(Candidate candidate) {
        Delivery before = candidate.delivery();
        Instant start = before.publication().dueAt();
        Attempt attempt = before.attempt(UUID.randomUUID(), "f", start);
        Delivery sending = before.send(attempt, null, 1, start.plus(TERMS.lease()));
        return new Decision(new Change(before, sending), MESSAGE);
    }

    static List<Decision> missAll(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> new Decision(
                        new Change(candidate.delivery(), candidate.delivery().miss(DUE)), null))
                .toList();
    }

    List<Change> lookUps(Instant now) {
        return deliveries.change(Choice.LOOK_UP_DUE, now, 10, it -> it.lookUpUntil(now.plus(TERMS.lease())));
    }

    void finish(Delivery sending, Outcome outcome) {
        assertThat(deliveries.record(new Change(sending, sending.after(outcome, DUE, TERMS))))
                .isTrue();
    }

    Kind kindOf(UUID publication, int version) {
        return find(publication, version).orElseThrow().state().kind();
    }

    /** Posts one, with due events that come twice, and then tells something else of the same call. */
    protected UUID postOne() {
        Publication publication = at("x-one", DUE);
        deliveries.admit(List.of(publication, publication), DUE);
        deliveries.admit(List.of(publication), DUE);
        Delivery sending = claimAll(DUE).get(0);
        finish(sending, new Outcome.Published("1868", "https://x.com/i/status/1868"));
        assertThat(deliveries.record(new Change(sending, sending.doubt("a lost lease", DUE, TERMS))))
                .isFalse();
        return publication.id();
    }
}
