package org.vocero.publishing.channel.mastodon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vocero.publishing.channel.Detail;
import org.vocero.publishing.channel.NotUploaded;
import org.vocero.publishing.channel.http.Answer;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.channel.http.Calls.NoAnswer;
import org.vocero.publishing.channel.http.Calls.NotSent;
import org.vocero.publishing.channel.http.Deadline;
import org.vocero.publishing.channel.mastodon.OwnStatuses.Unreadable;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.LookUp;
import org.vocero.publishing.delivery.LookUp.Impossible;
import org.vocero.publishing.delivery.LookUp.Seen;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.NotReached;
import org.vocero.publishing.delivery.Outcome.Published;
import org.vocero.publishing.delivery.Outcome.Unknown;
import org.vocero.publishing.delivery.Upload;
import org.vocero.publishing.limit.Reading;

/** An account on a server that speaks Mastodon's API. */
final class MastodonAccount implements Account {

    private final MastodonClient client;
    private final OwnStatuses own;
    private final MastodonUploads uploads;
    private final Duration callTimeout;
    private final Clock clock;

    MastodonAccount(MastodonClient client, Calls calls) {
        this.client = client;
        this.own = new OwnStatuses(client);
        this.uploads = new MastodonUploads(client, calls.clock());
        this.callTimeout = calls.callTimeout();
        this.clock = calls.clock();
    }

    @Override
    public Outcome post(Message message, List<Upload> pictures) {
        Deadline deadline = Deadline.in(callTimeout);
        // Said and not left to the account's settings: what was approved is shown to everybody.
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("status", message.text());
        status.put("language", message.language());
        status.put("visibility", "public");
        if (message.answers() != null) {
            status.put("in_reply_to_id", message.answers().last());
        }
        try {
            if (!pictures.isEmpty()) {
                status.put("media_ids", uploads.put(pictures, Deadline.ofUploads(callTimeout)));
            }
            Answer answer = client.post("/api/v1/statuses", status, message.idempotencyKey(), deadline.left());
            return answer.isSuccess() ? published(answer) : MastodonOutcomes.of(answer, clock.instant());
        } catch (NotUploaded e) {
            return e.outcome();
        } catch (NotSent e) {
            return NotReached.because(Detail.saidBy(e));
        } catch (NoAnswer e) {
            return new Unknown(Detail.saidBy(e));
        }
    }

    private static Outcome published(Answer answer) {
        return answer.text("/id")
                .<Outcome>map(id -> new Published(id, OwnStatuses.address(answer.body(), id)))
                .orElseGet(() -> new Unknown("no id in the answer, " + MastodonOutcomes.detail(answer)));
    }

    @Override
    public LookUp lookUp(Message message, Instant since) {
        try {
            return new Seen(own.showing(message, since, Deadline.in(callTimeout)));
        } catch (NotSent | NoAnswer | Unreadable e) {
            return new Impossible(Detail.saidBy(e));
        }
    }

    @Override
    public List<Reading> readings() {
        return client.readings().drain();
    }

    @Override
    public Check check() {
        try {
            return MastodonCheck.of(client.get(OwnStatuses.WHO, callTimeout), clock.instant());
        } catch (NotSent | NoAnswer e) {
            return new Check.Unanswered(Detail.saidBy(e));
        }
    }
}
