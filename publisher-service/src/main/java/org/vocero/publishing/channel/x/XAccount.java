package org.vocero.publishing.channel.x;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vocero.publishing.channel.Detail;
import org.vocero.publishing.channel.NotUploaded;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.channel.http.Calls.NoAnswer;
import org.vocero.publishing.channel.http.Calls.NotSent;
import org.vocero.publishing.channel.http.Deadline;
import org.vocero.publishing.channel.x.XTimeline.Tweet;
import org.vocero.publishing.channel.x.XTimeline.Unreadable;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.LookUp;
import org.vocero.publishing.delivery.LookUp.Impossible;
import org.vocero.publishing.delivery.LookUp.Seen;
import org.vocero.publishing.delivery.LookUp.Sighting;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.NotReached;
import org.vocero.publishing.delivery.Outcome.Published;
import org.vocero.publishing.delivery.Outcome.Unknown;
import org.vocero.publishing.delivery.Upload;
import org.vocero.publishing.limit.Reading;
import org.vocero.publishing.limit.Readings;

/** An account on X. */
final class XAccount implements Account {

    private static final System.Logger LOG = System.getLogger(XAccount.class.getName());

    /** X leads {@code /i/status/<id>} to the post whoever its author is. */
    private static final String ANY_HANDLE = "i";

    private final XClient client;
    private final XReads reads;
    private final XTimeline timeline;
    private final XUploads uploads;
    private final URI permalinkBase;
    private final Duration callTimeout;
    private final Clock clock;
    private final Readings readings = new Readings();
    private volatile @Nullable User user;
    private volatile XCheck.@Nullable Allowance left;

    /** @param permalinkBase before {@code /<handle>/status/<id>} */
    XAccount(XClient client, XReads reads, URI permalinkBase, Calls calls) {
        this.client = client;
        this.reads = reads;
        this.timeline = new XTimeline(client, reads, calls.callTimeout());
        this.uploads = new XUploads(client, calls.clock());
        this.permalinkBase = permalinkBase;
        this.callTimeout = calls.callTimeout();
        this.clock = calls.clock();
    }

    @Override
    public Outcome post(Message message, List<Upload> pictures) {
        learnHandle();
        Deadline deadline = Deadline.in(callTimeout);
        try {
            Map<String, Object> tweet = new LinkedHashMap<>();
            tweet.put("text", message.text());
            if (message.answers() != null) {
                tweet.put(
                        "reply",
                        Map.of("in_reply_to_tweet_id", message.answers().last()));
            }
            if (!pictures.isEmpty()) {
                List<String> ids = uploads.put(pictures, Deadline.ofUploads(callTimeout));
                tweet.put("media", Map.of("media_ids", ids));
            }
            XAnswer answer = client.post("/2/tweets", tweet, deadline.left());
            left = XCheck.leftAfter(answer).orElse(left);
            readings.add(XLimits.saidBy(answer));
            return answer.isSuccess() ? published(answer) : XOutcomes.of(answer, clock.instant());
        } catch (NotUploaded e) {
            return e.outcome();
        } catch (NotSent e) {
            return NotReached.because(Detail.saidBy(e));
        } catch (NoAnswer e) {
            return new Unknown(Detail.saidBy(e));
        }
    }

    private Outcome published(XAnswer answer) {
        return answer.text("/data/id")
                .<Outcome>map(id -> new Published(id, permalink(id)))
                .orElseGet(() -> new Unknown("no id in the answer, " + answer.detail()));
    }

    @Override
    public LookUp lookUp(Message message, Instant since) {
        try {
            String id = me(callTimeout).id();
            List<Tweet> tweets = timeline.showing(message, id, since);
            return new Seen(tweets.stream()
                    .map(tweet -> new Sighting(tweet.id(), permalink(tweet.id()), tweet.createdAt()))
                    .toList());
        } catch (NotSent | NoAnswer | Unreadable e) {
            return new Impossible(Detail.saidBy(e));
        }
    }

    /** Of answers to posts: an answer to a read speaks of reads. */
    @Override
    public List<Reading> readings() {
        return readings.drain();
    }

    @Override
    public Check check() {
        try {
            return XCheck.of(askForUser(callTimeout), left, clock.instant());
        } catch (NotSent | NoAnswer e) {
            return new Check.Unanswered(Detail.saidBy(e));
        }
    }

    /** The user behind the token; asked once, as X charges for each read. */
    private User me(Duration timeout) throws NotSent, NoAnswer, Unreadable {
        User known = user;
        if (known != null) {
            return known;
        }
        XAnswer answer = askForUser(timeout);
        String id = answer.text("/data/id").orElseThrow(() -> new Unreadable(answer.detail()));
        User found = new User(id, answer.text("/data/username").orElse(ANY_HANDLE));
        user = found;
        return found;
    }

    private XAnswer askForUser(Duration timeout) throws NotSent, NoAnswer {
        XAnswer answer = client.get("/2/users/me", List.of(), timeout);
        if (answer.isSuccess()) {
            reads.user();
        }
        return answer;
    }

    /** Only the address depends on it, so a post does not wait long for it. */
    private void learnHandle() {
        try {
            me(callTimeout.dividedBy(8));
        } catch (NotSent | NoAnswer | Unreadable e) {
            LOG.log(System.Logger.Level.DEBUG, "the handle is not known yet: {0}", Detail.saidBy(e));
        }
    }

    private String permalink(String id) {
        User known = user;
        String handle = known == null ? ANY_HANDLE : known.handle();
        return permalinkBase + "/" + handle + "/status/" + id;
    }

    private record User(String id, String handle) {}
}
