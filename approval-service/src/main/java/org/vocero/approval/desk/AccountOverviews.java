package org.vocero.approval.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Views over the accounts of all campaigns. */
public interface AccountOverviews {

    /** By channel and key; publications that are due after {@code now} count as next. */
    List<AccountLine> accounts(Instant now);

    Optional<AccountLine> account(String key, Instant now);
}
