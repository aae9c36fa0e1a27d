package org.vocero.approval.post;

import java.util.List;
import java.util.Map;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;

/** Reads when a post is to be due, apart from the rest of it. */
public final class Timings {

    private Timings() {}

    /** What cells say, by the names in {@link Columns}; a refusal names each that is wrong. */
    public static Outcome<Timing> read(Campaign campaign, Map<String, String> written) {
        Cells cells = new Cells(new Manuscript(written));
        Timing timing = new TimingReader(campaign).read(cells);
        List<Problem> problems = cells.problems();
        return problems.isEmpty() ? Outcome.done(timing) : Outcome.refused(Refusal.unacceptable("bad-time", problems));
    }
}
