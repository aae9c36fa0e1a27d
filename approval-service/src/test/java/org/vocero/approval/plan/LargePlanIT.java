package org.vocero.approval.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.vocero.approval.ApprovalServiceTesting;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.Examples;
import org.vocero.approval.outcome.Outcome;

@SpringBootTest
@ContextConfiguration(initializers = ApprovalServiceTesting.class)
class LargePlanIT {

    private static final int ROWS = 2_000;

    @Autowired
    private ImportingPlans importing;

    @BeforeAll
    static void saveCampaign(@Autowired Campaigns campaigns) {
        campaigns.save(Examples.campaign(), "ana", Instant.parse("2026-11-22T10:00:00Z"));
    }

    @Test
    void importsThousandsOfRowsAndFindsThemUnchanged() {
        PlanImported first = importPlan(plan());
        PlanImported again = importPlan(plan());

        assertThat(first.created()).isEqualTo(ROWS);
        assertThat(first.publications()).isEqualTo(4 * ROWS);
        assertThat(again.unchanged()).isEqualTo(ROWS);
    }

    private PlanImported importPlan(String plan) {
        Outcome<PlanImported> outcome = importing.importPlan(
                new ImportPlan(Examples.KEY, plan.getBytes(StandardCharsets.UTF_8), Mode.ALL_OR_NOTHING, "ana"));
        return outcome.match(imported -> imported, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private static String plan() {
        StringBuilder plan =
                new StringBuilder("key,title,anchor,offset,local_time,accounts,text_es,text_en,text_pt,link\n");
        for (int i = 0; i < ROWS; i++) {
            plan.append("p-").append(i).append(",Título ").append(i);
            plan.append(",launch,P").append(i % 30).append("D,10:00,x-oea;x-oas-en;fb-oea;fb-oas-pt,");
            plan.append("Los migrantes cuentan ").append(i);
            plan.append(",Migrants count ")
                    .append(i)
                    .append(",Os migrantes contam ")
                    .append(i);
            plan.append(",https://www.oas.org/es/").append(i).append('\n');
        }
        return plan.toString();
    }
}
