package org.vocero.publishing.delivery;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.publishing.delivery.Claiming.Call;
import org.vocero.publishing.delivery.InMemoryLimits.Left;
import org.vocero.publishing.delivery.Outcome.RefusedForGood;
import org.vocero.publishing.delivery.Outcome.WaitUntil;
import org.vocero.publishing.delivery.Settlement.Decision;
import org.vocero.publishing.delivery.State.Uncertain;
import org.vocero.publishing.delivery.World.Answer;

/** A delivery on its way from state to state, for everything that can happen to one. */
final class Walk {

    static final Duration A_WHILE = Duration.ofMinutes(5);
    static final Duration AN_HOUR = Duration.ofHours(1);
    static final Duration TOO_LONG = Duration.ofHours(3);

    final World world = new World();
    final Publication publication;
    final UUID hold = UUID.randomUUID();
    private @Nullable Call call;

    private Walk(Publication publication) {
        this.publication = publication;
    }

    static Walk of(Publication publication) {
        return new Walk(publication);
    }

    /** Brings it into a state, as the page of the service names it. */
    Walk to(String state) {
        switch (state) {
            case "none" -> {}
            case "waiting" -> world.due(publication);
            case "deferred" -> deferred();
            case "held" -> held();
            case "sending" -> sending();
            case "uncertain" -> uncertain();
            case "uncertain, needs a person" -> needsPerson();
            case "missed" -> missed();
            case "partial" -> partial();
            default -> throw new AssertionError("no way to " + state);
        }
        return this;
    }

    /** The first post of a thread is out. */
    Walk begun() {
        world.due(publication);
        world.post();
        return this;
    }

    private void deferred() {
        world.due(publication);
        rest();
    }

    /** A limit that another publication runs into makes the account rest for a while; what waits there is deferred. */
    void rest() {
        Publication other = Publications.of(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                publication.account(),
                "Antes",
                publication.dueAt().minusSeconds(1));
        world.due(other);
        world.outcomes.add(() -> limited(A_WHILE));
        world.post();
        world.withdrawing.withdraw(other.postId(), 1, "retirado");
        world.sweeping.sweep();
    }

    Outcome limited(Duration time) {
        return new WaitUntil(world.clock.instant().plus(time), "rate-limit", "HTTP 429");
    }

    private void held() {
        world.due(publication);
        world.deliveries.holds().place(hold, any -> true);
        world.sweeping.sweep();
    }

    private void sending() {
        world.due(publication);
        call = world.claiming.claim(10).calls().get(0);
    }

    private void uncertain() {
        world.due(publication);
        world.answers.add(Answer.LOST);
        world.post();
    }

    private void needsPerson() {
        uncertain();
        lookUpInVain();
    }

    private void missed() {
        world.due(publication);
        world.pass(Publications.TWO_HOURS);
        world.sweeping.sweep();
    }

    private void partial() {
        begun();
        world.outcomes.add(() -> new RefusedForGood("duplicate", "said before"));
        world.post();
    }

    /** As long as it takes until somebody must look. */
    void lookUpInVain() {
        world.platformAnswersLookUps = false;
        while (!(delivery().state() instanceof Uncertain it && it.needsPerson())) {
            world.pass(World.TERMS.lease());
            world.lookUp();
        }
        world.platformAnswersLookUps = true;
    }

    void lookUpUntilAbsent() {
        for (int i = 0; i < World.TERMS.absences(); i++) {
            world.lookUp();
        }
    }

    /** Its turn comes, also where it was deferred. */
    void claim() {
        world.pass(A_WHILE);
        world.claimAndDie();
    }

    /** Its turn comes, and there are no tokens for so long. */
    void claimWithoutTokensFor(Duration time) {
        world.pass(A_WHILE);
        world.limits.left.put(
                publication.account(), new Left(0, world.clock.instant().plus(time)));
        world.claimAndDie();
    }

    /** Its turn comes late, and its account has just posted. */
    void claimOverdue(Duration least) {
        world.pass(A_WHILE);
        Publication before = Publications.of(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                publication.account(),
                "Antes",
                publication.dueAt().minusSeconds(1));
        world.due(before);
        world.post();
        world.deliveries.distances().set(publication.account(), least, 1);
        world.claimAndDie();
    }

    void lift(FellDue fellDue) {
        world.deliveries.holds().lift(new Lifting(hold, fellDue, "terminado", "ana", world.clock.instant()));
        world.sweeping.sweep();
    }

    void end(Outcome outcome) {
        world.outcomes.add(() -> outcome);
        post();
    }

    /** Makes the call that is under way. */
    void post() {
        Call claimed = call;
        if (claimed == null) {
            throw new AssertionError("nothing was claimed");
        }
        world.posting.post(claimed);
    }

    /** A person has moved it, and it is due then. */
    void move() {
        world.due(Publications.moved(publication, 1, publication.dueAt().plus(Publications.TWO_HOURS)));
    }

    /** A look-up finds it, or what comes first of it. */
    void find() {
        world.show("x-one", publication.content().body().split(World.THREAD, -1)[0]);
        world.lookUp();
    }

    void settle(Decision decision) {
        String url = decision == Decision.POSTED ? "https://x.com/i/status/9" : null;
        world.settling.settle(new Settlement(
                publication.id(), publication.version(), delivery().token(), decision, url, "miré la cuenta", "ana"));
    }

    Delivery delivery() {
        return world.deliveries.find(publication.id(), publication.version()).orElseThrow();
    }
}
