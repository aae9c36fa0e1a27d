package org.vocero.publishing.delivery.jdbc;

import static org.vocero.publishing.delivery.jdbc.DeliveryRow.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vocero.publishing.delivery.Actor;
import org.vocero.publishing.delivery.Change;
import org.vocero.publishing.delivery.Deliveries;
import org.vocero.publishing.delivery.Delivery;
import org.vocero.publishing.delivery.Publication;
import org.vocero.publishing.delivery.ServedChannels;
import org.vocero.publishing.delivery.State;

/** The deliveries in PostgreSQL, at READ COMMITTED; the partial unique indexes hold even where this class should err. */
@Component
final class JdbcDeliveries implements Deliveries {

    /** A row must be locked before it is decided on. The order is that of an index which has such rows only: of all others none is looked at. */
    private static final String CHOSEN = " and channel in (:channels) order by %s limit :limit for update skip locked";

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Admissions admissions;
    private final Transitions transitions;
    private final Turns turns;
    private final HeldRows held;
    private final Pauses pauses;
    private final Set<String> channels;

    JdbcDeliveries(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Admissions admissions,
            Transitions transitions,
            Turns turns,
            HeldRows held,
            Pauses pauses,
            ServedChannels channels) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.admissions = admissions;
        this.transitions = transitions;
        this.turns = turns;
        this.held = held;
        this.pauses = pauses;
        this.channels = channels.names();
    }

    @Override
    public Admission admit(Collection<Publication> publications, Instant now) {
        if (publications.isEmpty()) {
            return new Admission(List.of(), List.of());
        }
        return inTransaction(() -> {
            List<Publication> fresh = admissions.add(publications, now);
            List<Change> changes = new ArrayList<>(replaced(fresh, now));
            changes.addAll(admissions.move(publications));
            return new Admission(fresh, transitions.apply(Actor.ADMITTING, changes));
        });
    }

    private List<Change> replaced(List<Publication> fresh, Instant now) {
        List<Publication> newer =
                fresh.stream().filter(publication -> publication.version() > 1).toList();
        if (newer.isEmpty()) {
            return List.of();
        }
        String sql = """
                select d.*, n.version as newer
                from delivery d
                join unnest(:ids, :versions) as n (id, version) on n.id = d.publication_id and d.version < n.version
                where d.state in ('waiting', 'deferred', 'held')
                for update of d
                """;
        return jdbc.sql(sql)
                .param("ids", newer.stream().map(Publication::id).toArray(UUID[]::new))
                .param("versions", newer.stream().map(Publication::version).toArray(Integer[]::new))
                .query((row, number) -> {
                    Delivery before = DeliveryRow.read(row, number);
                    return new Change(before, before.cancel("replaced by version " + row.getInt("newer"), now));
                })
                .list();
    }

    /**
     * In two statements: the first takes the accounts' lanes, the second sees everything that was committed before they were
     * taken, so that nobody else can have begun a call in between, and every hold that was acknowledged.
     */
    @Override
    public List<Decision> claim(Instant now, int limit, Function<List<Candidate>, List<Decision>> decide) {
        return inTransaction(() -> {
            List<String> lanes = turns.take(now, limit);
            if (lanes.isEmpty()) {
                return List.of();
            }
            List<Decision> decisions = decide.apply(turns.candidates(lanes, now));
            Set<Change> applied = new HashSet<>(transitions.apply(
                    Actor.CLAIMING, decisions.stream().map(Decision::change).toList()));
            return decisions.stream()
                    .filter(decision -> applied.contains(decision.change()))
                    .toList();
        });
    }

    @Override
    public List<Change> change(Choice choice, Instant now, int limit, UnaryOperator<Delivery> transition) {
        return inTransaction(() -> {
            List<Delivery> chosen = jdbc.sql(chosenBy(choice) + CHOSEN.formatted(orderOf(choice)))
                    .param("now", at(now))
                    .param("channels", channels)
                    .param("limit", limit)
                    .query(DeliveryRow::read)
                    .list();
            Actor actor = choice == Choice.LOOK_UP_DUE ? Actor.RECONCILING : Actor.SWEEPING;
            return transitions.apply(actor, changes(chosen, transition));
        });
    }

    private static String chosenBy(Choice choice) {
        return switch (choice) {
            case LEASE_EXPIRED -> "select * from delivery where state = 'sending' and lease_until <= :now";
            case TOO_LATE ->
                "select * from delivery where state in ('waiting', 'deferred', 'held')"
                        + " and not_after > '-infinity' and not_after <= :now";
            case LOOK_UP_DUE -> """
                select * from delivery d
                where state = 'uncertain' and next_at <= :now
                  and not exists (select from delivery s where s.account = d.account and s.state = 'sending')\
                """;
        };
    }

    private static String orderOf(Choice choice) {
        return switch (choice) {
            case LEASE_EXPIRED -> "lease_until";
            case TOO_LATE -> "not_after";
            case LOOK_UP_DUE -> "next_at";
        };
    }

    @Override
    public List<Change> deferPaused(Instant now, int limit) {
        return inTransaction(() -> transitions.apply(Actor.SWEEPING, pauses.deferrals(now, limit)));
    }

    @Override
    public List<Change> letGoOn(Instant now, int limit) {
        return inTransaction(() -> transitions.apply(Actor.SWEEPING, pauses.ends(now, limit)));
    }

    @Override
    public List<Change> holdBack(int limit) {
        return inTransaction(() -> transitions.apply(Actor.SWEEPING, held.covered(limit)));
    }

    @Override
    public List<Change> free(Instant now, int limit) {
        return inTransaction(() -> {
            held.forgetLifted();
            return transitions.apply(Actor.SWEEPING, held.freed(now, limit));
        });
    }

    @Override
    public List<Change> record(List<Change> changes) {
        return inTransaction(() -> transitions.apply(changes, Actor::recording));
    }

    @Override
    public List<Change> settle(UUID publication, int version, long token, UnaryOperator<Delivery> transition) {
        return inTransaction(() -> {
            List<Delivery> asked = jdbc.sql("""
                            select * from delivery
                            where publication_id = :publication and version = :version and fencing_token = :token
                              and (state = 'uncertain' and next_at is null or state = 'partial' and not decided)
                            for update
                            """)
                    .param("publication", publication)
                    .param("version", version)
                    .param("token", token)
                    .query(DeliveryRow::read)
                    .list();
            return transitions.apply(Actor.SETTLING, changes(asked, transition));
        });
    }

    @Override
    public Set<String> knownRemoteIds(String account, Collection<String> remoteIds) {
        if (remoteIds.isEmpty()) {
            return Set.of();
        }
        String sql = """
                select remote_id from delivery where account = :account and remote_id in (:ids) and state = 'published'
                union all
                select unnest(posted_ids) from delivery where account = :account and posted_ids && :all::text[]
                  and elements > 1
                """;
        return jdbc.sql(sql)
                .param("account", account)
                .param("ids", remoteIds)
                .param("all", remoteIds.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    @Override
    public List<Depth> depths() {
        // One part for each index that has no other rows.
        return jdbc.sql("""
                        select channel, state, count(*) as deliveries
                        from delivery where state in ('waiting', 'deferred', 'held') and not_after > '-infinity'
                        group by channel, state
                        union all
                        select channel, state, count(*) from delivery where state = 'sending' group by channel, state
                        union all
                        select channel, state, count(*) from delivery where state = 'uncertain' group by channel, state
                        union all
                        select channel, state, count(*)
                        from delivery where state = 'partial' and not decided group by channel, state
                        """)
                .query((row, number) -> new Depth(
                        DeliveryRow.text(row, "channel"),
                        State.Kind.of(DeliveryRow.text(row, "state")),
                        row.getLong("deliveries")))
                .list();
    }

    @Override
    public List<Change> withdraw(UUID postId, int version, String reason, Instant now) {
        return inTransaction(() -> {
            note(postId, version, reason, now);
            List<Delivery> open = jdbc.sql("""
                            select * from delivery
                            where post_id = :post and version > 0 and version <= :version
                              and state in ('waiting', 'deferred', 'held')
                            order by publication_id for update
                            """)
                    .param("post", postId)
                    .param("version", version)
                    .query(DeliveryRow::read)
                    .list();
            return transitions.apply(Actor.WITHDRAWING, changes(open, delivery -> delivery.cancel(reason, now)));
        });
    }

    private void note(UUID postId, int version, String reason, Instant now) {
        jdbc.sql("""
                        insert into withdrawal (post_id, version, reason, noted_at)
                        values (:post, :version, :reason, :now)
                        on conflict (post_id) do update
                        set version = excluded.version, reason = excluded.reason, noted_at = excluded.noted_at
                        where withdrawal.version < excluded.version
                        """)
                .param("post", postId)
                .param("version", version)
                .param("reason", reason)
                .param("now", at(now))
                .update();
    }

    private static List<Change> changes(List<Delivery> deliveries, UnaryOperator<Delivery> transition) {
        List<Change> changes = new ArrayList<>();
        deliveries.forEach(delivery -> changes.add(new Change(delivery, transition.apply(delivery))));
        return changes;
    }

    private <T> T inTransaction(Supplier<T> work) {
        T result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("a transaction answers with what it did");
        }
        return result;
    }
}
