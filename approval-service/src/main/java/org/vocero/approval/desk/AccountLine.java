package org.vocero.approval.desk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.connection.Standing;
import org.vocero.approval.connection.Standing.Condition;

/**
 * An account as the desk lists it.
 *
 * @param standing {@code null} if the publisher never said anything of it
 * @param nextDue when its next publication is due; {@code null} if none is
 */
public record AccountLine(
        Account account,
        @Nullable Standing standing,
        @Nullable Instant nextDue) {

    public Condition condition() {
        return standing == null ? Condition.DISCONNECTED : standing.condition();
    }

    public Optional<Standing.Check> check() {
        return Optional.ofNullable(standing).map(Standing::check);
    }
}
