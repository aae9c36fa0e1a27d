package org.vocero.approval.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vocero.approval.schedule.Wish;

class AskedMoveTest {

    private static final Principal ANA = () -> "ana";

    @Test
    void saysHowFarAsTheFormAsksIt() {
        assertThat(wish(Map.of("number", "2", "unit", "hours", "way", "earlier"))
                        .by())
                .isEqualTo("-PT2H");
        assertThat(wish(Map.of("number", " 45 ", "unit", "minutes", "way", "later"))
                        .by())
                .isEqualTo("PT45M");
        assertThat(wish(Map.of("number", "3", "unit", "days", "way", "later")).by())
                .isEqualTo("P3D");
        assertThat(wish(Map.of("unit", "days", "way", "later")).isEmpty()).isTrue();
    }

    @Test
    void saysHowManyDaysFromAnEvent() {
        Wish before =
                wish(Map.of("anchor", "launch", "number", "2", "unit", "days", "way", "earlier", "zone", Wish.OWN));
        Wish onTheDay = wish(Map.of("anchor", "launch", "number", "0", "unit", "days", "way", "earlier"));
        Wish dated = wish(Map.of("anchor", "2027-03-01", "localTime", "08:30"));

        assertThat(before).isEqualTo(new Wish("", "launch", "-P2D", "", "own", null));
        assertThat(onTheDay.offset()).isEqualTo("-P0D");
        assertThat(dated).isEqualTo(new Wish("", "2027-03-01", "", "08:30", "", null));
    }

    @Test
    void takesPeriodsInAnAddressAsWell() {
        assertThat(wish(Map.of("by", "P1DT2H")).by()).isEqualTo("P1DT2H");
        assertThat(wish(Map.of("anchor", "launch", "offset", "P-1M")).offset()).isEqualTo("P-1M");
    }

    /** After a refusal the form says what it said. */
    @Test
    void theAddressOfThePageSaysTheSame() {
        AskedMove asked = asked(Map.of("number", "2", "unit", "hours", "way", "earlier"));

        assertThat(asked.addressOn("/there"))
                .isEqualTo("/there?post=opening&state=&follows=&text=&number=2&unit=hours&way=earlier");
    }

    private static Wish wish(Map<String, String> fields) {
        return asked(fields).command("campaign", ANA).wish();
    }

    private static AskedMove asked(Map<String, String> fields) {
        return new AskedMove(
                List.of("opening"),
                null,
                null,
                null,
                fields.get("by"),
                fields.get("anchor"),
                fields.get("offset"),
                fields.get("number"),
                fields.get("unit"),
                fields.get("way"),
                fields.get("localTime"),
                fields.get("zone"),
                null,
                null);
    }
}
