package org.vocero.approval.campaign;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A campaign like the real one. */
public final class Examples {

    public static final String KEY = "migrantes-cuentan";

    private Examples() {}

    public static Campaign campaign() {
        return new Campaign(
                KEY,
                Map.of("es", "Los migrantes cuentan"),
                List.of("es", "en", "fr", "pt"),
                new Hashtags(List.of("#migrantescuentan"), List.of("#jointogether", "#iamamigrant")),
                List.of(),
                List.of(new Party("oas", "OAS General Secretariat")),
                new Vocabulary(List.of("south-america"), List.of(), List.of()),
                Duration.ofHours(2),
                null,
                List.of(
                        account("x-oea", "x", "es", "America/New_York"),
                        account("x-oas-en", "x", "en", "America/New_York"),
                        account("fb-oea", "facebook", "es", "America/New_York"),
                        account("fb-oas-pt", "facebook", "pt", "America/Sao_Paulo")),
                List.of(
                        new Anchor("launch", null, null, null, 1, 0),
                        new Anchor(
                                "international-migrants-day",
                                new Rule.Yearly(MonthDay.of(12, 18)),
                                LocalDate.of(2026, 12, 18),
                                LocalDate.of(2026, 12, 18),
                                1,
                                1)));
    }

    public static Account account(String key, String channel, String language, String zone) {
        return new Account(key, channel, language, ZoneId.of(zone), "@" + key, null);
    }
}
