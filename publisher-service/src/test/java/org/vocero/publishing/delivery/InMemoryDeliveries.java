package org.vocero.publishing.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vocero.publishing.delivery.State.Deferred;
import org.vocero.publishing.delivery.State.Held;
import org.vocero.publishing.delivery.State.Kind;
import org.vocero.publishing.delivery.State.Partial;
import org.vocero.publishing.delivery.State.Sending;
import org.vocero.publishing.delivery.State.Uncertain;

/** The deliveries in a map: what {@link Deliveries} promises, in as few words as possible. */
public final class InMemoryDeliveries implements Deliveries {

    private record Id(UUID publication, int version) {}

    private record Withdrawn(int version, String reason) {}

    private final Map<Id, Delivery> deliveries = new LinkedHashMap<>();
    private final Map<UUID, Withdrawn> withdrawals = new HashMap<>();
    private final Map<String, Deferred> pauses = new HashMap<>();
    private final StandingHolds holds = new StandingHolds();
    private final StandingDistances distances = new StandingDistances();
    private final Telling telling;

    public InMemoryDeliveries(Telling telling) {
        this.telling = telling;
    }

    @Override
    public synchronized Admission admit(Collection<Publication> publications, Instant now) {
        List<Publication> fresh = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        for (Publication publication : Moves.newestFirst(publications)) {
            if (versionsOf(publication.id())
                    .allMatch(known -> known.publication().version() < publication.version())) {
                versionsOf(publication.id())
                        .filter(InMemoryDeliveries::isOpen)
                        .forEach(old -> changed.add(
                                new Change(old, old.cancel("replaced by version " + publication.version(), now))));
                put(Delivery.of(publication));
                fresh.add(publication);
            } else {
                find(publication.id(), publication.version())
                        .filter(known -> Moves.reach(known, publication, versionsOf(publication.id())))
                        .ifPresent(known -> changed.add(new Change(known, known.moveTo(publication))));
            }
        }
        return new Admission(fresh, apply(changed));
    }

    @Override
    public synchronized List<Decision> claim(Instant now, int limit, Function<List<Candidate>, List<Decision>> decide) {
        List<Candidate> candidates = deliveries.values().stream()
                .map(delivery -> delivery.publication().account())
                .distinct()
                .filter(account -> !isBusy(account) && !isPaused(account, now))
                .flatMap(account -> nextOf(account, now).stream())
                .sorted(Comparator.comparing(delivery -> delivery.publication().dueAt()))
                .limit(limit)
                .map(delivery -> candidate(delivery, now))
                .toList();
        List<Decision> decisions = decide.apply(candidates);
        apply(decisions.stream().map(Decision::change).toList());
        return decisions;
    }

    private Optional<Delivery> nextOf(String account, Instant now) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.publication().account().equals(account))
                .filter(delivery -> delivery.state().kind() == Kind.WAITING || delivery.state() instanceof Deferred)
                .filter(delivery -> holds.over(delivery).isEmpty())
                .filter(delivery -> distances.needNotWait(delivery, deliveries.values(), now))
                .filter(delivery -> othersOf(delivery)
                        .noneMatch(other -> other.state() instanceof Sending || other.state() instanceof Uncertain))
                .min(Comparator.comparing(
                                (Delivery delivery) -> delivery.publication().dueAt())
                        .thenComparing(delivery -> delivery.publication().id()))
                .filter(delivery -> !delivery.publication().dueAt().isAfter(now))
                .filter(delivery -> !(delivery.state() instanceof Deferred deferred
                        && deferred.until().isAfter(now)));
    }

    private Candidate candidate(Delivery delivery, Instant now) {
        Withdrawn withdrawn = withdrawals.get(delivery.publication().postId());
        String posted = othersOf(delivery)
                .filter(other -> other.progress().isBegun())
                .map(other -> other.progress().first().url())
                .findAny()
                .orElse(null);
        boolean holds = withdrawn == null
                || withdrawn.version() < delivery.publication().version();
        return new Candidate(
                delivery,
                withdrawn == null || holds ? null : withdrawn.reason(),
                posted,
                distances.notBefore(delivery, deliveries.values(), now));
    }

    @Override
    public synchronized List<Change> change(Choice choice, Instant now, int limit, UnaryOperator<Delivery> transition) {
        return apply(deliveries.values().stream()
                .filter(chosenBy(choice, now))
                .limit(limit)
                .map(delivery -> new Change(delivery, transition.apply(delivery)))
                .toList());
    }

    private Predicate<Delivery> chosenBy(Choice choice, Instant now) {
        return switch (choice) {
            case LEASE_EXPIRED ->
                delivery -> delivery.state() instanceof Sending it
                        && !it.leaseUntil().isAfter(now);
            case TOO_LATE ->
                delivery -> isOpen(delivery) && delivery.publication().isTooLateAt(now);
            case LOOK_UP_DUE ->
                delivery -> delivery.state() instanceof Uncertain it
                        && it.lookUpAt() != null
                        && !it.lookUpAt().isAfter(now)
                        && !isSending(delivery);
        };
    }

    @Override
    public synchronized List<Change> deferPaused(Instant now, int limit) {
        List<Change> changes = new ArrayList<>();
        for (Delivery delivery : deliveries.values()) {
            Deferred pause = pauses.get(delivery.publication().account());
            boolean waits = delivery.state().kind() == Kind.WAITING;
            if (waits && pause != null && pause.until().isAfter(now)) {
                changes.add(new Change(delivery, delivery.defer(pause.until(), pause.reason(), pause.detail())));
            }
        }
        return apply(changes);
    }

    synchronized void putRight(String account) {
        pauses.remove(account);
    }

    @Override
    public synchronized List<Change> letGoOn(Instant now, int limit) {
        return apply(deliveries.values().stream()
                .filter(delivery -> delivery.state() instanceof Deferred it
                        && it.until().isAfter(now)
                        && distances.allowsToGoOn(delivery, it)
                        && !pauses.containsKey(delivery.publication().account()))
                .map(delivery -> new Change(delivery, delivery.defer(now, "account-free", "it may be called again")))
                .toList());
    }

    @Override
    public synchronized List<Change> holdBack(int limit) {
        return apply(deliveries.values().stream()
                .filter(delivery -> delivery.state().kind() == Kind.WAITING || delivery.state() instanceof Deferred)
                .flatMap(delivery -> holds.over(delivery).stream())
                .limit(limit)
                .toList());
    }

    @Override
    public synchronized List<Change> free(Instant now, int limit) {
        return apply(deliveries.values().stream()
                .flatMap(delivery -> delivery.state() instanceof Held it && !holds.stands(it.hold())
                        ? Stream.of(holds.after(delivery, it.hold(), now))
                        : Stream.empty())
                .limit(limit)
                .toList());
    }

    /** Where holds are placed and lifted. */
    public StandingHolds holds() {
        return holds;
    }

    Distances distances() {
        return distances;
    }

    @Override
    public synchronized List<Change> record(List<Change> changes) {
        return apply(changes);
    }

    @Override
    public synchronized List<Change> settle(
            UUID publication, int version, long token, UnaryOperator<Delivery> transition) {
        return apply(find(publication, version)
                .filter(delivery -> delivery.token() == token)
                .filter(delivery -> (delivery.state() instanceof Uncertain it && it.needsPerson())
                        || (delivery.state() instanceof Partial part && !part.decided()))
                .map(delivery -> new Change(delivery, transition.apply(delivery)))
                .stream()
                .toList());
    }

    @Override
    public synchronized Set<String> knownRemoteIds(String account, Collection<String> remoteIds) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.publication().account().equals(account))
                .flatMap(delivery -> delivery.progress().posted().stream())
                .map(Posted::remoteId)
                .filter(remoteIds::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<Change> withdraw(UUID postId, int version, String reason, Instant now) {
        withdrawals.merge(postId, new Withdrawn(version, reason), (old, it) -> it.version() > old.version() ? it : old);
        return apply(deliveries.values().stream()
                .filter(delivery -> delivery.publication().postId().equals(postId))
                .filter(delivery -> delivery.publication().version() <= version && isOpen(delivery))
                .map(delivery -> new Change(delivery, delivery.cancel(reason, now)))
                .toList());
    }

    @Override
    public synchronized List<Depth> depths() {
        return Depths.of(deliveries.values());
    }

    private List<Change> apply(List<Change> changes) {
        List<Change> applied = changes.stream().filter(this::stillApplies).toList();
        for (Change change : applied) {
            put(change.after());
            if (change.after().state() instanceof Deferred deferred && !StandingDistances.isForDistance(deferred)) {
                pauses.put(change.after().publication().account(), deferred);
            }
        }
        telling.changed(applied);
        return applied;
    }

    private boolean stillApplies(Change change) {
        Delivery current = deliveries.get(idOf(change.before()));
        return current != null
                && current.token() == change.before().token()
                && current.state().kind() == change.before().state().kind();
    }

    private void put(Delivery delivery) {
        deliveries.put(idOf(delivery), delivery);
    }

    private boolean isBusy(String account) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.publication().account().equals(account))
                .anyMatch(delivery -> delivery.state() instanceof Sending
                        || (delivery.state() instanceof Uncertain it && !it.needsPerson()));
    }

    private boolean isPaused(String account, Instant now) {
        Deferred pause = pauses.get(account);
        return pause != null && pause.until().isAfter(now);
    }

    private boolean isSending(Delivery delivery) {
        String account = delivery.publication().account();
        return deliveries.values().stream()
                .anyMatch(it -> it.publication().account().equals(account) && it.state() instanceof Sending);
    }

    private Stream<Delivery> othersOf(Delivery delivery) {
        return versionsOf(delivery.publication().id())
                .filter(other ->
                        other.publication().version() != delivery.publication().version());
    }

    private Stream<Delivery> versionsOf(UUID publication) {
        return List.copyOf(deliveries.values()).stream()
                .filter(delivery -> delivery.publication().id().equals(publication));
    }

    private static boolean isOpen(Delivery delivery) {
        return Delivery.OPEN.contains(delivery.state().kind());
    }

    private static Id idOf(Delivery delivery) {
        return new Id(delivery.publication().id(), delivery.publication().version());
    }

    /** How one stands. */
    public synchronized Optional<Delivery> find(UUID publication, int version) {
        return Optional.ofNullable(deliveries.get(new Id(publication, version)));
    }
}
