package org.vocero.approval.anchor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.AnchorDated;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.CampaignEvents;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.Recurrences;
import org.vocero.approval.campaign.Rule;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Revision;
import org.vocero.approval.post.Revisions;
import org.vocero.approval.post.State;
import org.vocero.approval.transaction.Transactions;
import org.vocero.composition.Occurrence;

/**
 * Goes on from an observance that has passed to its next occurrence, and brings back the posts that were kept, as drafts.
 *
 * <p>Whether there is something to do is read from what is kept and nowhere else: every instance may do this at any time, killed
 * anywhere it leaves all or nothing of a step, and the next call goes on.
 */
public final class GoingOn {

    /** Who the audit log says it was. */
    public static final String WHO = "vocero";

    private static final int AT_MOST = 100;

    private final Campaigns campaigns;
    private final Recurrences recurrences;
    private final Followers followers;
    private final KeptPosts kept;
    private final Posts posts;
    private final Revisions revisions;
    private final CampaignEvents events;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    public GoingOn(
            Campaigns campaigns,
            Recurrences recurrences,
            Followers followers,
            KeptPosts kept,
            Posts posts,
            Revisions revisions,
            CampaignEvents events,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.campaigns = campaigns;
        this.recurrences = recurrences;
        this.followers = followers;
        this.kept = kept;
        this.posts = posts;
        this.revisions = revisions;
        this.events = events;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Where a campaign's own trouble is thrown on, the others have gone on all the same. */
    public void goOn() {
        List<RuntimeException> troubles = new ArrayList<>();
        for (Campaign campaign : campaigns.all()) {
            try {
                goOn(campaign);
            } catch (RuntimeException e) {
                troubles.add(e);
            }
        }
        troubles.stream().findFirst().ifPresent(first -> {
            troubles.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        });
    }

    void goOn(Campaign campaign) {
        if (campaign.anchors().stream()
                .anyMatch(anchor -> next(campaign, anchor).isPresent())) {
            transactions.inOne(() -> campaigns.lock(campaign.key()).map(this::turn));
        }
        int brought;
        do {
            brought = transactions.inOne(() -> bringBack(campaign.key()));
        } while (brought == AT_MOST);
    }

    /** The campaign is read anew under its lock: another instance may have been faster. */
    private Campaign turn(Campaign before) {
        Instant now = clock.instant();
        Campaign after = before;
        List<AnchorDated> dated = new ArrayList<>();
        List<AuditEntry> entries = new ArrayList<>();
        for (Anchor anchor : before.anchors()) {
            Optional<Anchor> next = next(before, anchor);
            if (next.isPresent()) {
                Anchor turned = next.get();
                after = after.with(turned);
                dated.add(new AnchorDated(before.key(), turned));
                entries.add(AuditEntry.anchorDated(now, WHO, before.key(), anchor.key(), anchor.date(), turned.date()));
            }
        }
        if (!dated.isEmpty()) {
            campaigns.save(after, WHO, now);
            audit.add(entries);
            events.say(dated);
        }
        return after;
    }

    /** The next occurrence of an observance, once this one's day is over everywhere and so is the last of what was approved for it. */
    private Optional<Anchor> next(Campaign campaign, Anchor anchor) {
        Rule rule = anchor.rule();
        LocalDate date = anchor.date();
        LocalDate today = campaign.today(clock);
        if (rule == null || date == null || !date.isBefore(today) || isAwaited(campaign, anchor, date)) {
            return Optional.empty();
        }
        LocalDate ruled = anchor.declared() == null ? date : anchor.declared();
        LocalDate after = ruled.isBefore(today) ? today : ruled.plusDays(1);
        return rule.from(after, recurrences).map(anchor::next);
    }

    private boolean isAwaited(Campaign campaign, Anchor anchor, LocalDate date) {
        Instant now = clock.instant();
        return followers.approved(campaign.key(), anchor.occurrence()).stream()
                .anyMatch(follower -> !follower.when().latest(date).isBefore(now));
    }

    private int bringBack(String key) {
        List<PostId> behind = kept.leftBehind(key, clock.instant(), AT_MOST);
        if (!behind.isEmpty()) {
            Campaign campaign = campaigns.lock(key).orElseThrow();
            List<Revision> brought = behind.stream()
                    .sorted(Comparator.comparing(PostId::value))
                    .map(post -> posts.lock(post).flatMap(locked -> bringBack(locked, campaign)))
                    .flatMap(Optional::stream)
                    .toList();
            revisions.keep(brought, new Act(WHO, clock.instant()));
        }
        return behind.size();
    }

    private Optional<Revision> bringBack(Post post, Campaign campaign) {
        if (post.state() != State.DRAFT && post.state() != State.APPROVED) {
            return Optional.empty();
        }
        Message message = posts.message(post.id(), post.version());
        Occurrence followed = message.timing().occurrence();
        return Optional.ofNullable(followed)
                .flatMap(occurrence -> campaign.anchor(occurrence.anchor()))
                .map(Anchor::occurrence)
                .filter(now -> followed != null && now.number() > followed.number())
                .map(now -> post.bringBack(message.broughtTo(now, campaign)));
    }
}
