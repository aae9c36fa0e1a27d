package org.vocero.journeys;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Media plans as small as a journey needs them. */
final class OnePost {

    static final String HEADER = "key,title,anchor,offset,local_time,zone,accounts,text_es,text_en,text_fr,text_pt";

    private OnePost() {}

    /** One post on one account on X. */
    static String due(Instant due, String key, String text) {
        return HEADER + "\n" + row(due, key, text, List.of("x-oea-inclusion"));
    }

    /** One post on each of the accounts. */
    static String due(Instant due, String key, String text, List<String> accounts) {
        return HEADER + "\n" + row(due, key, text, accounts);
    }

    /** One post on each of the accounts, with pictures by the names of their files. */
    static String illustrated(
            Instant due, String key, String text, List<String> accounts, Map<String, String> altTextsByName) {
        StringBuilder header = new StringBuilder(HEADER);
        StringBuilder row = new StringBuilder(row(due, key, text, accounts));
        int number = 0;
        for (Map.Entry<String, String> picture : altTextsByName.entrySet()) {
            number++;
            header.append(",picture_%d,alt_%d_es,alt_%d_en".formatted(number, number, number));
            row.append(",%s,\"%s\",\"%s\"".formatted(picture.getKey(), picture.getValue(), picture.getValue()));
        }
        return header + "\n" + row + "\n";
    }

    /** One post on each of the accounts, as a thread where one does not hold its text. */
    static String thread(Instant due, String key, String text, List<String> accounts) {
        return HEADER + ",thread\n" + row(due, key, text, accounts) + ",yes";
    }

    /** Many posts with texts of their own, in this campaign and among all, on each of the accounts, all due at one instant. */
    static String manyDue(String campaign, Instant due, int posts, List<String> accounts) {
        return IntStream.rangeClosed(1, posts)
                .mapToObj(number -> row(
                        due,
                        "mensaje-" + number,
                        "Mensaje " + number + " de " + posts + " en " + campaign + ".",
                        accounts))
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    static String row(Instant due, String key, String text, List<String> accounts) {
        Instant second = due.truncatedTo(ChronoUnit.SECONDS);
        return String.join(
                ",",
                key,
                "Mensaje",
                LocalDate.ofInstant(second, ZoneOffset.UTC).toString(),
                "P0D",
                LocalTime.ofInstant(second, ZoneOffset.UTC).toString(),
                "UTC",
                String.join(";", accounts),
                quoted(text),
                quoted(text),
                quoted(text),
                quoted(text));
    }
}
