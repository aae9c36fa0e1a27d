package org.vocero.publishing.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.limit.Allowance;
import org.vocero.publishing.limit.Budget;

class LimitPropertiesTest {

    private static final Allowance DOCUMENTED = new Allowance(100, Duration.ofMinutes(15));
    private static final Budget BUDGET = Budget.ofPosts(DOCUMENTED);

    @Test
    void holdBesidesWhatIsDocumentedSoThatTheyOnlyMakeItLess() {
        LimitProperties own = new LimitProperties(List.of("50/15m", "1000/1d"), List.of());

        assertThat(own.account(BUDGET, false).allowances())
                .containsExactly(
                        DOCUMENTED,
                        new Allowance(50, Duration.ofMinutes(15)),
                        new Allowance(1_000, Duration.ofDays(1)));
        assertThat(own.app(BUDGET, false)).isEqualTo(BUDGET);
    }

    @Test
    void holdInsteadWhereSomethingStandsInForThePlatform() {
        LimitProperties own = new LimitProperties(List.of("100000/1m"), List.of());

        assertThat(own.account(BUDGET, true).allowances())
                .containsExactly(new Allowance(100_000, Duration.ofMinutes(1)));
        assertThat(own.app(BUDGET, true)).isEqualTo(BUDGET);
    }

    @Test
    void areRefusedWhereTheyAreNoneOrDoNotSufficeForAPost() {
        assertThatThrownBy(() -> new LimitProperties(List.of("many"), List.of()).account(BUDGET, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LimitProperties(List.of("0/15m"), List.of()).account(BUDGET, false))
                .isInstanceOf(IllegalArgumentException.class);
        Budget points = new Budget(List.of(new Allowance(5_000, Duration.ofHours(1))), 3, 0);
        assertThatThrownBy(() -> new LimitProperties(List.of("2/1h"), List.of()).account(points, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
