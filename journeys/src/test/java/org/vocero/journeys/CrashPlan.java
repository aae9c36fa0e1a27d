package org.vocero.journeys;

import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vocero.journeys.Wall.Picture;

/**
 * What the crash journey posts on every account, in groups that fall due together: of four posts two are short, one is two posts long on
 * the channels with the least room, and one shows two pictures.
 */
final class CrashPlan {

    private static final int PER_GROUP = 2;
    private static final int KINDS = 4;
    private static final int THREAD = 1;
    private static final int ILLUSTRATED = 3;

    private static final List<String> LANGUAGES = List.of("es", "en", "fr", "pt");

    private final List<Message> messages;

    private CrashPlan(List<Message> messages) {
        this.messages = List.copyOf(messages);
    }

    /** Puts the pictures on the desk. */
    static CrashPlan of(String campaign, int groups, Desk desk) {
        List<Message> messages = new ArrayList<>();
        for (int number = 0; number < groups * PER_GROUP; number++) {
            String key = "Mensaje " + number + " de " + campaign + ".";
            switch (number % KINDS) {
                case THREAD ->
                    messages.add(new Message(List.of(lengthy(key, "Primera"), lengthy(key, "Segunda")), List.of()));
                case ILLUSTRATED -> messages.add(new Message(List.of(key), pictures(campaign, number, desk)));
                default -> messages.add(new Message(List.of(key), List.of()));
            }
        }
        return new CrashPlan(messages);
    }

    /** Two of these are more than one post on X or Bluesky holds, and not more than one on Mastodon. */
    private static String lengthy(String key, String part) {
        return key + " " + part + " parte: "
                + "los migrantes cuentan y aportan; ".repeat(4).strip();
    }

    private static List<Picture> pictures(String campaign, int number, Desk desk) {
        return IntStream.rangeClosed(1, 2)
                .mapToObj(position -> {
                    String name = "%s-%d-%d.png".formatted(campaign, number, position);
                    byte[] file = Drawing.of("png", new Color(name.hashCode()));
                    return new Picture(desk.upload(name, file), "Imagen %d del mensaje %d".formatted(position, number));
                })
                .toList();
    }

    /** As a media plan. */
    String csv(Instant first, Duration distance, List<String> accounts) {
        String header = OnePost.HEADER + ",thread"
                + IntStream.rangeClosed(1, 2)
                        .mapToObj(picture -> ",picture_" + picture
                                + LANGUAGES.stream()
                                        .map(language -> ",alt_" + picture + "_" + language)
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining());
        return IntStream.range(0, messages.size())
                .mapToObj(number -> row(number, first.plus(distance.multipliedBy(number / PER_GROUP)), accounts))
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    private String row(int number, Instant due, List<String> accounts) {
        Message message = messages.get(number);
        StringBuilder row = new StringBuilder(OnePost.row(due, "mensaje-" + number, message.body(), accounts));
        row.append(message.paragraphs().size() > 1 ? ",yes" : ",");
        for (int position = 0; position < 2; position++) {
            if (position < message.pictures().size()) {
                Picture picture = message.pictures().get(position);
                row.append(',').append(picture.digest());
                row.append((",\"" + picture.alt() + "\"").repeat(LANGUAGES.size()));
            } else {
                row.append(",".repeat(1 + LANGUAGES.size()));
            }
        }
        return row.toString();
    }

    Message messageWith(String body) {
        return messages.stream()
                .filter(message -> message.body().equals(body))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody wrote: " + body));
    }

    int size() {
        return messages.size();
    }

    /** @param paragraphs of which each begins one of its posts, where it is several */
    record Message(List<String> paragraphs, List<Picture> pictures) {

        String body() {
            return String.join("\n\n", paragraphs);
        }
    }
}
