package org.vocero.publishing.delivery;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vocero.publishing.delivery.LookUp.Sighting;
import org.vocero.publishing.delivery.Message.Answered;
import org.vocero.publishing.delivery.Outcome.Published;
import org.vocero.publishing.delivery.Outcome.Unknown;
import org.vocero.publishing.delivery.Verdict.Genuine;
import org.vocero.publishing.delivery.Verdict.NotApproved;
import org.vocero.publishing.limit.Reading;
import org.vocero.publishing.limit.Scope;

/** Everything around the use cases, in memory: deliveries, a platform, a clock to set. */
final class World implements Accounts, Approvals, Meter, Telling {

    /** What becomes of a call. */
    enum Answer {
        POSTED,
        POSTED_WITHOUT_ANSWER,
        LOST
    }

    /** Between the posts of a thread, in a body. */
    static final String THREAD = " / ";

    /** A post on the platform. */
    record Post(
            String account,
            String text,
            Sighting sighting,
            @Nullable Answered answers) {}

    static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(2), new Random(18));

    static final Terms TERMS = new Terms(
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            3,
            4,
            Duration.ofSeconds(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(1),
            BACKOFF);

    final InMemoryDeliveries deliveries = new InMemoryDeliveries(this);
    final InMemoryLimits limits = new InMemoryLimits();
    final List<Refusals.Refusal> refused = new ArrayList<>();
    final List<String> prompted = new ArrayList<>();
    final List<State.Kind> knownWhenPrompted = new ArrayList<>();
    final List<Change> told = new ArrayList<>();
    final List<Change> counted = new ArrayList<>();
    final List<Publication> admitted = new ArrayList<>();
    final List<Post> platform = new ArrayList<>();
    final Deque<Answer> answers = new ArrayDeque<>();
    final Deque<Supplier<Outcome>> outcomes = new ArrayDeque<>();
    final Set<String> forgedTexts = new HashSet<>();
    final Set<String> withoutCredentials = new HashSet<>();
    final List<Reading> readings = new ArrayList<>();
    final Deque<Pictures.Fetched> fetched = new ArrayDeque<>();
    final List<List<Upload>> uploads = new ArrayList<>();
    boolean platformAnswersLookUps = true;
    int calls;
    private Instant now = Publications.DUE;

    final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    final Admitting admitting = new Admitting(this, deliveries, this::refuse, this, clock);
    final Withdrawing withdrawing = new Withdrawing(deliveries, this, clock);
    final Claiming claiming = new Claiming(this, this, deliveries, limits, this::priceOf, this, TERMS, clock);
    private final Pictures pictures =
            picture -> fetched.isEmpty() ? new Pictures.Genuine(new byte[1]) : fetched.remove();
    final Posting posting = new Posting(this, pictures, deliveries, limits, this::prompt, this, TERMS, clock);
    final Sweeping sweeping = new Sweeping(deliveries, this, TERMS, clock);
    final Settling settling = new Settling(deliveries, this, clock);
    final Reconciling reconciling = new Reconciling(this, this, deliveries, this, TERMS, clock);

    void pass(Duration time) {
        now = now.plus(time);
    }

    void due(Publication... publications) {
        admitting.admit(List.of(publications).stream()
                .map(publication -> new Admitting.Arrival(publication, "due-0@" + publication.id()))
                .toList());
    }

    /** Claims and makes every call that is possible now. */
    void post() {
        claiming.claim(10).calls().forEach(posting::post);
    }

    /** Claims, and dies before the call. */
    void claimAndDie() {
        claiming.claim(10);
    }

    void lookUp() {
        pass(TERMS.reconcileAfter());
        reconciling.claim(10).forEach(reconciling::reconcile);
    }

    private Optional<BigDecimal> priceOf(String channel, Message message) {
        return channel.equals("x") ? Optional.of(new BigDecimal("0.015")) : Optional.empty();
    }

    State stateOf(Publication publication) {
        return deliveries
                .find(publication.id(), publication.version())
                .orElseThrow()
                .state();
    }

    long postsOf(Publication publication) {
        return platform.stream()
                .filter(post -> post.text().equals(publication.content().body()))
                .filter(post -> post.account().equals(publication.account()))
                .count();
    }

    @Override
    public Optional<Account> find(String channel, String account) {
        return withoutCredentials.contains(account) ? Optional.empty() : Optional.of(new PlatformAccount(account));
    }

    @Override
    public Verdict check(Publication publication) {
        String body = publication.content().body();
        return forgedTexts.contains(body)
                ? new NotApproved("signature-invalid", "forged")
                : new Genuine(
                        publication.content().thread()
                                ? Stream.of(body.split(THREAD))
                                        .map(Messages::showing)
                                        .toList()
                                : List.of(Messages.illustrated(
                                        body,
                                        publication.content().pictures().stream()
                                                .map(Publication.Picture::altText)
                                                .toArray(String[]::new))));
    }

    private void prompt(String account) {
        prompted.add(account);
        knownWhenPrompted.add(told.get(told.size() - 1).after().state().kind());
    }

    private List<Refusals.Refusal> refuse(List<Refusals.Refusal> refusals) {
        refused.addAll(refusals);
        return refusals;
    }

    @Override
    public void changed(List<Change> changes) {
        told.addAll(changes);
    }

    @Override
    public void admitted(Collection<Publication> publications) {
        admitted.addAll(publications);
    }

    @Override
    public void changed(Collection<Change> changes) {
        counted.addAll(changes);
    }

    @Override
    public void refused(List<Refusals.Refusal> refusals) {}

    @Override
    public void refused(String reason) {}

    @Override
    public void wentShort(String channel, Scope whose) {}

    @Override
    public void callBegan(String channel) {}

    @Override
    public void callEnded(String channel, Outcome outcome) {}

    Sighting show(String account, String text) {
        return show(account, text, null);
    }

    private Sighting show(String account, String text, @Nullable Answered answers) {
        String id = String.valueOf(platform.size() + 1);
        Sighting sighting = new Sighting(id, "https://x.com/i/status/" + id, now);
        platform.add(new Post(account, text, sighting, answers));
        return sighting;
    }

    private final class PlatformAccount implements Account {

        @Override
        public Check check() {
            return new Check.Fine(key, null, null, null);
        }

        private final String key;

        private PlatformAccount(String key) {
            this.key = key;
        }

        @Override
        public Outcome post(Message message, List<Upload> uploads) {
            calls++;
            World.this.uploads.add(uploads);
            Supplier<Outcome> scripted = outcomes.poll();
            if (scripted != null) {
                return scripted.get();
            }
            Answer answer = answers.isEmpty() ? Answer.POSTED : answers.remove();
            if (answer == Answer.LOST) {
                return new Unknown("no answer");
            }
            Sighting sighting = show(key, message.text(), message.answers());
            return answer == Answer.POSTED
                    ? new Published(sighting.remoteId(), sighting.url())
                    : new Unknown("no answer");
        }

        @Override
        public List<Reading> readings() {
            List<Reading> all = List.copyOf(readings);
            readings.clear();
            return all;
        }

        @Override
        public LookUp lookUp(Message message, Instant since) {
            if (!platformAnswersLookUps) {
                return new LookUp.Impossible("HTTP 503");
            }
            return new LookUp.Seen(platform.stream()
                    .filter(post -> post.account().equals(key) && post.text().equals(message.text()))
                    .filter(post -> Objects.equals(post.answers(), message.answers()))
                    .map(Post::sighting)
                    .toList());
        }
    }
}
