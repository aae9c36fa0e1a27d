package org.vocero.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class LaunchPlanTest {

    private static final Instant DUE = Instant.parse("2026-12-01T14:00:05Z");

    private static final String PLAN = """
            key,title,anchor,offset,local_time,accounts,text_es,text_en\r
            launch-1,Lanzamiento,launch,P0D,10:00,x-oea-inclusion,"Hoy, aquí",Today\r
            imd-after,Gracias,international-migrants-day,P1D,12:00,fb-oea,Gracias,\r
            """;

    @Test
    void datesTheLaunchToTheSecondUnderAKeyOfItsOwn() {
        LaunchPlan plan = LaunchPlan.dated(PLAN, DUE, false);

        NamedCsvRecord launch = rows(plan).get(0);
        assertThat(plan.key()).isEqualTo("launch-20261201-140005").matches(LaunchPlan::isLaunch);
        assertThat(launch.getField("key")).isEqualTo(plan.key());
        assertThat(launch.getField("anchor")).isEqualTo("2026-12-01");
        assertThat(launch.getField("local_time")).isEqualTo("14:00:05");
        assertThat(launch.getField("zone")).isEqualTo("UTC");
        assertThat(launch.getField("text_es")).isEqualTo("Hoy, aquí");
    }

    @Test
    void leavesEveryOtherRowAsThePlanHasItToTheLastCell() {
        NamedCsvRecord other = rows(LaunchPlan.dated(PLAN, DUE, true)).get(1);

        assertThat(other.getFields())
                .containsExactly(
                        "imd-after",
                        "Gracias",
                        "international-migrants-day",
                        "P1D",
                        "12:00",
                        "fb-oea",
                        "Gracias",
                        "",
                        "");
    }

    @Test
    void tellsARepeatedLaunchFromTheOneBefore() {
        NamedCsvRecord launch = rows(LaunchPlan.dated(PLAN, DUE, true)).get(0);

        assertThat(launch.getField("text_es")).isEqualTo("Hoy, aquí (14:00:05 UTC)");
        assertThat(launch.getField("text_en")).isEqualTo("Today (14:00:05 UTC)");
    }

    private static List<NamedCsvRecord> rows(LaunchPlan plan) {
        return CsvReader.builder().ofNamedCsvRecord(plan.toCsv()).stream().toList();
    }
}
