package org.vocero.approval.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A campaign as its file declares it. */
record CampaignDefinition(
        String key,
        Map<String, String> names,
        List<String> languages,
        Hashtags hashtags,
        List<String> handles,
        List<Party> parties,
        Vocabulary vocabulary,
        Duration notAfter,
        @Nullable Integer cadence,
        List<Account> accounts,
        List<DeclaredAnchor> anchors) {

    LocalDate today(Clock clock) {
        return Campaign.earliestDay(accounts, clock);
    }
}
