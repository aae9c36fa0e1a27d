package org.vocero.publishing.delivery.jdbc;

import static org.vocero.publishing.delivery.jdbc.DeliveryRow.at;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vocero.publishing.delivery.Publication;
import org.vocero.publishing.delivery.Refusals;
import org.vocero.publishing.delivery.Telling;

/** Refused due events, each once by where its record stands. */
@Component
final class JdbcRefusals implements Refusals {

    private final JdbcClient jdbc;
    private final Telling telling;

    JdbcRefusals(JdbcClient jdbc, Telling telling) {
        this.jdbc = jdbc;
        this.telling = telling;
    }

    @Override
    public List<Refusal> add(List<Refusal> refusals) {
        List<Refusal> added = new ArrayList<>();
        for (Refusal refusal : refusals) {
            if (insert(refusal)) {
                added.add(refusal);
            }
        }
        telling.refused(added);
        return added;
    }

    private boolean insert(Refusal refusal) {
        Publication claimed = refusal.claimed();
        return jdbc.sql("""
                        insert into refused_due_event (origin, publication_id, post_id, version, campaign, account,
                            channel, reason, detail, body, link, refused_at)
                        values (:origin, :publication, :post, :version, :campaign, :account,
                            :channel, :reason, :detail, :body, :link, :at)
                        on conflict do nothing
                        """)
                        .param("origin", refusal.origin())
                        .param("publication", claimed.id())
                        .param("post", claimed.postId())
                        .param("version", claimed.version())
                        .param("campaign", storable(claimed.campaign()))
                        .param("account", storable(claimed.account()))
                        .param("channel", storable(claimed.channel()))
                        .param("reason", refusal.reason())
                        .param("detail", storable(refusal.detail()))
                        .param("body", storable(claimed.content().body()))
                        .param("link", storable(claimed.content().link()))
                        .param("at", at(refusal.refusedAt()))
                        .update()
                == 1;
    }

    /** A forger may write what PostgreSQL cannot store; that must not keep the refusal from being seen. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
