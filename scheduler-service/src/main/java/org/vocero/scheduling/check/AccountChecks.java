package org.vocero.scheduling.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which accounts have something due soon, and when a check of them was last asked for. */
public interface AccountChecks {

    /**
     * Notes a check of every account on which something is due within {@code ahead} from now, unless one so far ahead was noted
     * less than {@code ahead} ago: an account that posts all day is checked once an hour and not before each post.
     */
    List<Check> noteDue(Duration ahead, Instant now);

    /** An account to check, and when its next publication is due. */
    record Check(String account, String channel, Instant dueAt, Duration ahead) {}
}
