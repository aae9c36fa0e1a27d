package org.vocero.publishing.delivery;

import static java.util.Map.entry;
import static org.vocero.publishing.delivery.Publications.TWO_HOURS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vocero.publishing.delivery.Outcome.AccountNeedsPerson;
import org.vocero.publishing.delivery.Outcome.RefusedForGood;
import org.vocero.publishing.delivery.Settlement.Decision;
import org.vocero.publishing.delivery.State.Sending;
import org.vocero.publishing.delivery.World.Answer;

/** The table of transitions on the service's page, and each of them made. */
public final class DocumentedTransitions {

    /** By the table's own words. */
    static final Map<String, Scenario> SCENARIOS = Map.ofEntries(
            entry("a genuine due event, also one that comes early", single(it -> it.world.due(it.publication))),
            entry("due, its account's turn, still genuine, in time, not withdrawn", single(Walk::claim)),
            entry("its account rests, or a person has paused it", single(Walk::rest)),
            entry("its account has no credentials", single(it -> {
                it.world.withoutCredentials.add("x-one");
                it.claim();
            })),
            entry(
                    "the budget of its account, or of its channel's app, is used up until a time that is early enough",
                    single(it -> it.claimWithoutTokensFor(Walk.A_WHILE))),
            entry(
                    "the budget is used up until a time that is too late",
                    single(it -> it.claimWithoutTokensFor(Walk.TOO_LONG))),
            entry(
                    "overdue, and its account posted less than its least distance ago",
                    single(it -> it.claimOverdue(Walk.AN_HOUR))),
            entry(
                    "overdue, and its account's least distance ends too late",
                    single(it -> it.claimOverdue(Walk.TOO_LONG))),
            entry("its account was resumed, connected again or found fine", single(it -> {
                it.world.deliveries.putRight("x-one");
                it.world.sweeping.sweep();
            })),
            entry("no longer genuine", single(it -> {
                it.world.forgedTexts.add(it.publication.content().body());
                it.claim();
            })),
            entry(
                    "an earlier version was posted",
                    new Scenario(
                            DocumentedTransitions::aSecondVersion,
                            DocumentedTransitions::postTheFirstVersion,
                            Walk::claim)),
            entry("a hold covers it; claims pass it over from the moment that HoldInForce names", single(it -> {
                it.world.deliveries.holds().place(it.hold, any -> true);
                it.world.sweeping.sweep();
            })),
            entry("its hold was lifted, and another covers it", single(it -> {
                it.world.deliveries.holds().place(UUID.randomUUID(), any -> true);
                it.world.deliveries.holds().lift(it.hold);
                it.world.sweeping.sweep();
            })),
            entry("no hold covers it any more, in time", single(it -> {
                it.world.deliveries.holds().lift(it.hold);
                it.world.sweeping.sweep();
            })),
            entry("its hold was lifted, and what fell due meanwhile is dropped", single(it -> it.lift(FellDue.DROP))),
            entry(
                    "its hold was lifted, and what fell due meanwhile is left to a person",
                    single(it -> it.lift(FellDue.DECIDE))),
            entry("not-after has passed", single(DocumentedTransitions::comeTooLate)),
            entry("withdrawn", single(DocumentedTransitions::withdraw)),
            entry("a newer version is due", single(it -> it.world.due(newer(it.publication)))),
            entry("a person moved it, and it is due then", single(Walk::move)),
            entry("a person moved it, and it is due then, held or not", single(Walk::move)),
            entry("the platform has it", single(Walk::post)),
            entry(
                    "the platform has one of a thread's posts, and more follow: each is an attempt of its own",
                    of(DocumentedTransitions::aThread, Walk::post)),
            entry("refused for good", single(it -> it.end(new RefusedForGood("rule", "not like this")))),
            entry("a limit, or no connection, for a while", single(it -> it.end(it.limited(Walk.A_WHILE)))),
            entry("a limit, or no connection, until it is too late", single(it -> it.end(it.limited(Walk.TOO_LONG)))),
            entry(
                    "a picture is away, or was not put on the platform",
                    of(DocumentedTransitions::anIllustratedPost, it -> {
                        it.world.fetched.add(new Pictures.Away("HTTP 503"));
                        it.post();
                    })),
            entry("a picture's file is not the approved one", of(DocumentedTransitions::anIllustratedPost, it -> {
                it.world.fetched.add(new Pictures.Wrong("picture-altered", "another digest"));
                it.post();
            })),
            entry("so much of the lease is gone that the call could outlive it", single(it -> {
                it.world.pass(World.TERMS.callTimeout().plusSeconds(1));
                it.post();
            })),
            entry("the account needs a person", single(it -> it.end(new AccountNeedsPerson("no-credit", "HTTP 402")))),
            entry("no clear answer", single(it -> {
                it.world.answers.add(Answer.LOST);
                it.post();
            })),
            entry("the lease ran out", single(it -> {
                it.world.pass(World.TERMS.lease());
                it.world.sweeping.sweep();
            })),
            entry("found on the platform", single(Walk::find)),
            entry(
                    "found on the platform, and more of its thread follows",
                    of(DocumentedTransitions::aThread, Walk::find)),
            entry("absent three times, in time, first doubt", single(Walk::lookUpUntilAbsent)),
            entry("absent three times, too late", single(it -> {
                it.world.pass(TWO_HOURS);
                it.lookUpUntilAbsent();
            })),
            entry("absent again after a second attempt, or not to be looked up", single(Walk::lookUpInVain)),
            entry("a person found it on the account", single(it -> it.settle(Decision.POSTED))),
            entry("a person did not find it, in time", single(it -> it.settle(Decision.NOT_POSTED))),
            entry("a person did not find it, too late", single(it -> {
                it.world.pass(TWO_HOURS);
                it.settle(Decision.NOT_POSTED);
            })),
            entry("a person gives it up", single(it -> it.settle(Decision.GIVEN_UP))),
            entry(
                    "whatever would end it as failed or missed, where a part of a thread stands on the platform",
                    new Scenario(DocumentedTransitions::aThread, Walk::begun, DocumentedTransitions::comeTooLate)),
            entry(
                    "whatever would end it as cancelled, where a part of a thread stands on the platform",
                    new Scenario(DocumentedTransitions::aThread, Walk::begun, DocumentedTransitions::withdraw)),
            entry(
                    "a person lets it go on, in time",
                    of(DocumentedTransitions::aThread, it -> it.settle(Decision.NOT_POSTED))),
            entry("a person lets it go on, too late", of(DocumentedTransitions::aThread, it -> {
                it.world.pass(TWO_HOURS);
                it.settle(Decision.NOT_POSTED);
            })),
            entry("a person leaves it so", of(DocumentedTransitions::aThread, it -> it.settle(Decision.GIVEN_UP))),
            entry(
                    "a person posted by hand what was missing, and more follows",
                    of(DocumentedTransitions::aThread, it -> it.settle(Decision.POSTED))),
            entry(
                    "a person posted by hand what was missing, and it was the last",
                    of(DocumentedTransitions::aShortThread, it -> it.settle(Decision.POSTED))));

    private DocumentedTransitions() {}

    /**
     * What happens.
     *
     * @param before what has happened before it came into the state that the row names
     */
    record Scenario(Supplier<Publication> publication, Consumer<Walk> before, Consumer<Walk> event) {}

    /**
     * A transition of the table.
     *
     * @param next what the table says comes next
     * @param said the event that it names; empty if none
     * @param walk where it was made
     */
    record Made(String from, String event, String next, String said, Change change, Walk walk) {

        @Override
        public String toString() {
            return from + " | " + event + " | " + next;
        }
    }

    /** A change of the table, and the name of the event that tells of it, empty if none does. */
    public record Told(Change change, String said) {

        @Override
        public String toString() {
            return "%s to %s: %s"
                    .formatted(
                            change.before().state().kind(),
                            change.after().state().kind(),
                            said);
        }
    }

    /** Every row's change, from each of its states. */
    public static List<Told> all() {
        return made().map(made -> new Told(made.change(), made.said())).toList();
    }

    /** Beginning is no change of something that was there. */
    static Stream<Made> made() {
        return DocumentedRows.all().stream()
                .filter(row -> SCENARIOS.containsKey(row.event()))
                .flatMap(row -> row.states().stream()
                        .filter(state -> !state.equals("none"))
                        .map(state -> make(row, state)));
    }

    @SuppressWarnings("NullAway") // only rows with a scenario come here
    private static Made make(DocumentedRows.Row row, String state) {
        Scenario scenario = SCENARIOS.get(row.event());
        Walk walk = Walk.of(scenario.publication().get());
        scenario.before().accept(walk);
        walk.to(state);
        int before = walk.world.told.size();
        scenario.event().accept(walk);
        List<Change> told = new ArrayList<>(walk.world.told.subList(before, walk.world.told.size()));
        told.removeIf(
                change -> !change.isNews() || !change.after().publication().id().equals(walk.publication.id()));
        if (told.isEmpty()) {
            throw new AssertionError("nothing came of: " + state + " | " + row.event());
        }
        return new Made(state, row.event(), row.next(), row.said(), told.get(told.size() - 1), walk);
    }

    private static Publication aPost() {
        return Publications.on("x-one");
    }

    private static Publication aSecondVersion() {
        return Publications.of(UUID.randomUUID(), 2, "x-one", "Los migrantes cuentan");
    }

    private static Publication anIllustratedPost() {
        return Publications.illustrated("x-one", "Un mapa");
    }

    private static Publication aThread() {
        return Publications.thread("x-one", "uno", "dos", "tres");
    }

    private static Publication aShortThread() {
        return Publications.thread("x-one", "uno", "dos");
    }

    private static Scenario single(Consumer<Walk> event) {
        return of(DocumentedTransitions::aPost, event);
    }

    private static Scenario of(Supplier<Publication> publication, Consumer<Walk> event) {
        return new Scenario(publication, walk -> {}, event);
    }

    private static void postTheFirstVersion(Walk it) {
        Publication newest = it.publication;
        it.world.due(Publications.of(newest.id(), newest.postId(), 1, newest.account(), "Antes", newest.dueAt()));
        it.world.post();
    }

    private static Publication newer(Publication than) {
        return Publications.of(than.id(), than.postId(), than.version() + 1, than.account(), "Más tarde", than.dueAt());
    }

    /** What is being sent would not be missed, but can be refused. */
    private static void comeTooLate(Walk it) {
        if (it.delivery().state() instanceof Sending) {
            it.end(new RefusedForGood("rule", "not like this"));
            return;
        }
        it.world.pass(TWO_HOURS);
        it.world.sweeping.sweep();
        it.lookUpUntilAbsent();
    }

    private static void withdraw(Walk it) {
        it.world.withdrawing.withdraw(it.publication.postId(), it.publication.version(), "retirado");
    }
}
