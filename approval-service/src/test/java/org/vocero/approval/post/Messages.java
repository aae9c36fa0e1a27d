package org.vocero.approval.post;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.vocero.approval.campaign.Hashtags;
import org.vocero.approval.medium.Medium;
import org.vocero.composition.Occurrence;
import org.vocero.composition.Picture;

/** Messages to test with. */
public final class Messages {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private Messages() {}

    /** For X and Facebook in Spanish. */
    public static Message saying(String body, Illustration... illustrations) {
        return new Message(
                "Un título",
                new Timing(
                        Occurrence.first("launch"),
                        null,
                        Period.ofDays(1),
                        LocalTime.of(9, 30),
                        null,
                        Duration.ofHours(2)),
                Map.of("es", body),
                "https://www.oas.org/es/cidi/cam",
                false,
                List.of(illustrations),
                new Evidence("1 de cada 5", "OIM", null, null, false),
                new Tags(List.of("south-america"), List.of(), List.of(), List.of(1, 16)),
                new Hashtags(List.of("#migrantescuentan"), List.of("#jointogether")),
                List.of(
                        new Placement("x-oea", "x", "es", NEW_YORK),
                        new Placement("fb-oea", "facebook", "es", NEW_YORK)));
    }

    /** Each number is another picture. */
    public static Illustration illustration(int number, String altText) {
        return new Illustration(medium(number), Map.of("es", altText));
    }

    public static Medium medium(int number) {
        return new Medium("%064x".formatted(number), Picture.Type.PNG, 1_000, 640, 480);
    }

    public static Revision draft(String key, String body) {
        return Post.create(PostId.random(), "migrantes-cuentan", key, saying(body));
    }
}
