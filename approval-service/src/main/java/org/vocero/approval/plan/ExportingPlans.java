package org.vocero.approval.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Columns;
import org.vocero.approval.post.Manuscript;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.PresentMessages;
import org.vocero.approval.post.WrittenPost;
import org.vocero.approval.transaction.Snapshots;

/**
 * Exports a campaign's plan as {@link ImportingPlans} takes it: importing what was exported changes nothing. It is the plan of one
 * moment, whoever imports, edits or moves meanwhile, each post at the time to which it was moved last.
 */
public final class ExportingPlans {

    private static final int BATCH = 500;

    private final Campaigns campaigns;
    private final Posts posts;
    private final PresentMessages presents;
    private final Snapshots snapshots;

    public ExportingPlans(Campaigns campaigns, Posts posts, PresentMessages presents, Snapshots snapshots) {
        this.campaigns = campaigns;
        this.posts = posts;
        this.presents = presents;
        this.snapshots = snapshots;
    }

    /** How many posts were written; what was written is of no use when it is refused. */
    public Outcome<Integer> export(String campaign, SheetFormat format, OutputStream out) {
        return snapshots.inOne(() -> campaigns
                .find(campaign)
                .map(found -> export(found, format, out))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-campaign", campaign))));
    }

    private Outcome<Integer> export(Campaign campaign, SheetFormat format, OutputStream out) {
        List<String> columns = Columns.all(campaign.languages());
        List<Problem> problems = new ArrayList<>();
        int written = 0;
        try (RowWriter rows = format.write(out)) {
            rows.add(columns);
            List<WrittenPost> batch = posts.inPlanOrder(campaign.key(), "", BATCH);
            while (!batch.isEmpty()) {
                for (WrittenPost post : presents.of(batch, campaign)) {
                    List<String> cells = cells(post, columns);
                    written++;
                    problems.addAll(problems(cells, columns, format.longestCell(), written + 1));
                    rows.add(cells);
                }
                batch = posts.inPlanOrder(
                        campaign.key(), batch.get(batch.size() - 1).post().key(), BATCH);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("while exporting the plan of " + campaign.key(), e);
        }
        return problems.isEmpty()
                ? Outcome.done(written)
                : Outcome.refused(Refusal.unacceptable("plan-not-exported", problems));
    }

    private static List<String> cells(WrittenPost post, List<String> columns) {
        Map<String, String> cells = Manuscript.of(post.message()).cells();
        return columns.stream()
                .map(column -> column.equals(Columns.KEY) ? post.post().key() : cells.getOrDefault(column, ""))
                .toList();
    }

    private static List<Problem> problems(List<String> cells, List<String> columns, int longest, int row) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            int length = cells.get(i).length();
            if (length > longest) {
                problems.add(Problem.at(columns.get(i), "cell-too-long", length, longest)
                        .inRow(row));
            }
        }
        return problems;
    }
}
