package org.vocero.scheduling.publication.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vocero.contracts.EventType;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.AnchorDate;
import org.vocero.messaging.Envelope;
import org.vocero.messaging.Envelopes;
import org.vocero.outbox.Bundles;
import org.vocero.outbox.OutboxBundle;
import org.vocero.outbox.OutboxMessage;
import org.vocero.scheduling.publication.Releases.Settled;
import org.vocero.scheduling.publication.jdbc.JdbcReleases.Turned;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many released publications of an account as one row of the outbox, which says which they are and what was not known before. Their
 * messages ({@link DueMessages}) are read when that row is sent, and are in the database once only.
 */
@Component
class ReleaseBundles implements Bundles {

    /** How many publications a row stands for at most, and how many bytes; a single larger message still has one. */
    private static final int LARGEST = 100;

    private static final int BYTES = 400_000;

    // Put in order here: PostgreSQL would sort megabytes of messages on disk.
    private static final String READ = """
            SELECT position, trace, data
            FROM unnest(:ids::uuid[], :versions::integer[], :revisions::bigint[])
                WITH ORDINALITY AS wanted (publication_id, version, schedule_revision, position)
            JOIN due_message USING (publication_id, version, schedule_revision)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Envelope envelope;

    ReleaseBundles(JdbcClient jdbc, JsonMapper json, Envelopes envelopes) {
        this.jdbc = jdbc;
        this.json = json;
        this.envelope = envelopes.of(EventType.PUBLICATION_DUE);
    }

    /** Bundles for what was released at one instant; an account's publications keep their order. */
    List<OutboxBundle> of(Collection<Turned> released, Instant at) {
        Map<String, List<Turned>> byAccount = new LinkedHashMap<>();
        for (Turned one : released) {
            byAccount
                    .computeIfAbsent(one.settled().place().account(), account -> new ArrayList<>())
                    .add(one);
        }
        List<OutboxBundle> bundles = new ArrayList<>();
        byAccount.forEach((account, theirs) -> {
            int begin = 0;
            int bytes = 0;
            for (int end = 0; end < theirs.size(); end++) {
                int next = theirs.get(end).bytes();
                if (end > begin && (end - begin == LARGEST || bytes + next > BYTES)) {
                    bundles.add(bundle(account, theirs.subList(begin, end), bytes, at));
                    begin = end;
                    bytes = 0;
                }
                bytes += next;
            }
            bundles.add(bundle(account, theirs.subList(begin, theirs.size()), bytes, at));
        });
        return bundles;
    }

    private OutboxBundle bundle(String account, List<Turned> turned, int bytes, Instant at) {
        Release release = new Release(
                turned.get(0).settled().place().channel(),
                at,
                turned.stream().map(ReleaseBundles::released).toList());
        return new OutboxBundle(account, release.encoded(), bytes);
    }

    private static Release.Released released(Turned turned) {
        Settled settled = turned.settled();
        return new Release.Released(
                settled.publication().value(),
                settled.version(),
                settled.revision(),
                settled.window().dueAt(),
                settled.window().notAfter(),
                turned.anchorDate());
    }

    @Override
    public List<List<OutboxMessage>> open(List<OutboxBundle> bundles) {
        List<Release> releases = bundles.stream()
                .map(bundle -> Release.decoded(bundle.contents()))
                .toList();
        Iterator<Prepared> prepared = read(releases.stream()
                        .flatMap(release -> release.publications().stream())
                        .toList())
                .iterator();
        Texts texts = new Texts();
        List<List<OutboxMessage>> opened = new ArrayList<>();
        for (int i = 0; i < bundles.size(); i++) {
            Release release = releases.get(i);
            List<OutboxMessage> messages = new ArrayList<>();
            for (Release.Released one : release.publications()) {
                messages.add(message(bundles.get(i).key(), release, one, prepared.next(), texts));
            }
            opened.add(messages);
        }
        return opened;
    }

    private List<Prepared> read(List<Release.Released> released) {
        Prepared[] prepared = new Prepared[released.size()];
        jdbc.sql(READ)
                .param("ids", released.stream().map(one -> one.id().toString()).toArray(String[]::new))
                .param(
                        "versions",
                        released.stream().map(Release.Released::version).toArray(Integer[]::new))
                .param(
                        "revisions",
                        released.stream().map(Release.Released::revision).toArray(Long[]::new))
                .query(row -> {
                    prepared[row.getInt(1) - 1] = new Prepared(row.getString(2), row.getBytes(3));
                });
        long missing = Arrays.stream(prepared).filter(Objects::isNull).count();
        if (missing > 0) {
            throw new IllegalStateException(
                    "%d of %d released publications have no message".formatted(missing, released.size()));
        }
        return List.of(prepared);
    }

    private OutboxMessage message(
            String account, Release release, Release.Released one, Prepared prepared, Texts texts) {
        String publication = one.id().toString();
        // The same version is released once for each of its schedules, so its message has one id however often it is
        // sent.
        String moved = one.revision() == 0 ? "" : "/" + one.revision();
        return envelope.around(
                completed(one, prepared.data(), texts),
                Topics.schedulingDue(release.channel()),
                account,
                publication + "/" + one.version() + moved + "/due",
                publication,
                release.at(),
                prepared.trace());
    }

    /** The object with what was not known when it was encoded. */
    private static byte[] completed(Release.Released one, byte[] data, Texts texts) {
        AnchorDate date = one.anchorDate();
        byte[] known = ("{\"dueAt\":\"" + texts.of(one.dueAt()) + "\",\"notAfter\":\"" + texts.of(one.notAfter())
                        + "\"," + (date == null ? "" : "\"anchorDate\":" + texts.of(date) + ","))
                .getBytes(UTF_8);
        ByteArrayOutputStream completed = new ByteArrayOutputStream(known.length + data.length);
        completed.writeBytes(known);
        completed.write(data, 1, data.length - 1);
        return completed.toByteArray();
    }

    /** What falls due together has few instants and dates, and writing one takes longer than finding it. */
    private final class Texts {

        private final Map<Object, String> known = new HashMap<>();

        String of(Instant instant) {
            return known.computeIfAbsent(instant, unknown -> instant.toString());
        }

        String of(AnchorDate date) {
            return known.computeIfAbsent(date, unknown -> json.writeValueAsString(date));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Prepared(@Nullable String trace, byte[] data) {}
}
