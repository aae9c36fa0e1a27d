package org.vocero.approval.plan;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.post.Columns;
import org.vocero.approval.post.PostId;
import org.vocero.approval.slot.Crowd;
import org.vocero.approval.slot.Crowding;
import org.vocero.approval.slot.Planned;

/** Says of a plan's rows which publications of theirs come too near to others, once the plan is kept. It keeps no row out. */
final class CrowdWarnings {

    /** A report that names more is read by nobody. */
    private static final int NAMED = 200;

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Crowding crowding;

    CrowdWarnings(Crowding crowding) {
        this.crowding = crowding;
    }

    /** @param rows of the posts that the plan names */
    Found of(Campaign campaign, Map<PostId, Integer> rows) {
        List<Crowd> crowds = crowding.on(
                campaign.accounts().stream().map(Account::key).toList(), planned -> rows.containsKey(planned.post()));
        List<Problem> first = crowds.stream()
                .map(crowd -> warning(crowd, campaign)
                        .inRow(Objects.requireNonNull(
                                rows.get(crowd.publication().post()))))
                .sorted(Comparator.comparing(Problem::row, Comparator.nullsFirst(Comparator.naturalOrder())))
                .limit(NAMED)
                .toList();
        return new Found(crowds.size(), first);
    }

    private static Problem warning(Crowd crowd, Campaign campaign) {
        Planned near = crowd.near().get(0);
        ZonedDateTime local = near.dueAt().atZone(near.zone());
        return Problem.at(
                Columns.LOCAL_TIME,
                "crowded",
                near.account(),
                near.campaign().equals(campaign.key()) ? near.key() : near.campaign() + "/" + near.key(),
                LOCAL.format(local) + " " + near.zone().getId(),
                crowd.apart().toMinutes(),
                crowd.count() - 1);
    }

    /** How many publications are crowded, and what to say of the first. */
    record Found(int count, List<Problem> first) {}
}
