package org.vocero.approval.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vocero.approval.transaction.Transactions;

/** What every store of campaigns does. */
public abstract class CampaignsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    protected abstract Campaigns campaigns();

    protected abstract Transactions transactions();

    @Test
    void givesBackWhatWasSaved() {
        Campaign campaign = Examples.campaign();

        save(campaign);

        assertThat(campaigns().find(Examples.KEY)).contains(campaign);
        assertThat(campaigns().all()).contains(campaign);
        assertThat(transactions().inOne(() -> campaigns().lock(Examples.KEY))).contains(campaign);
    }

    @Test
    void replacesWhatWasThere() {
        save(Examples.campaign());
        Campaign dated = Examples.campaign()
                .with(new Anchor("launch", null, null, null, 1, 0).datedOn(LocalDate.of(2026, 12, 1)));

        save(dated);

        assertThat(campaigns().find(Examples.KEY)).contains(dated);
        save(Examples.campaign());
        assertThat(campaigns().find(Examples.KEY)).contains(Examples.campaign());
    }

    @Test
    void knowsTheAccountsOfOtherCampaigns() {
        save(Examples.campaign());
        Campaign other = another();

        save(other);

        assertThat(campaigns().accountsElsewhere(Examples.KEY))
                .containsEntry("x-shared", other.accounts().get(0));
        assertThat(campaigns().accountsElsewhere("another")).doesNotContainKey("x-shared");
    }

    @Test
    void hasNoCampaignThatWasNotSaved() {
        assertThat(campaigns().find("nothing")).isEmpty();
        assertThat(transactions().inOne(() -> campaigns().lock("nothing"))).isEmpty();
        assertThat(campaigns().accountsInUse("nothing")).isEmpty();
    }

    private static Campaign another() {
        Campaign example = Examples.campaign();
        return new Campaign(
                "another",
                Map.of("es", "Otra"),
                List.of("es"),
                example.hashtags(),
                List.of("@oea"),
                List.of(),
                new Vocabulary(List.of(), List.of(), List.of()),
                example.notAfter(),
                7,
                List.of(Examples.account("x-shared", "x", "es", "America/Lima")),
                List.of());
    }

    private void save(Campaign campaign) {
        transactions().inOne(() -> {
            campaigns().save(campaign, "ana", NOW);
            return campaign;
        });
    }
}
