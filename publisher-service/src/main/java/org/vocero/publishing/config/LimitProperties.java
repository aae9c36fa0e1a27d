package org.vocero.publishing.config;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;
import org.vocero.publishing.limit.Allowance;
import org.vocero.publishing.limit.Budget;

/**
 * How often a channel may be called. It holds besides what the channel is documented to allow, and so can only make it less; where
 * something else stands in for the platform, it holds instead.
 *
 * @param account each account by itself, as {@code 50/15m}: so many tokens within so long
 * @param app all accounts together
 */
record LimitProperties(
        @DefaultValue List<String> account, @DefaultValue List<String> app) {

    static final LimitProperties NONE = new LimitProperties(List.of(), List.of());

    Budget account(Budget documented, boolean standIn) {
        return applied(documented, account, standIn);
    }

    Budget app(Budget documented, boolean standIn) {
        return applied(documented, app, standIn);
    }

    private static Budget applied(Budget documented, List<String> own, boolean standIn) {
        List<Allowance> allowances =
                own.stream().map(LimitProperties::allowance).toList();
        return standIn ? documented.insteadWithin(allowances) : documented.and(allowances);
    }

    private static Allowance allowance(String text) {
        String[] parts = text.split("/", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not tokens/time, as 50/15m: " + text);
        }
        Duration within = DurationStyle.detectAndParse(parts[1].strip());
        return new Allowance(Long.parseLong(parts[0].strip()), within);
    }
}
