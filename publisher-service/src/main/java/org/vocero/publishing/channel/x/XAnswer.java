package org.vocero.publishing.channel.x;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vocero.publishing.channel.Detail;
import org.vocero.publishing.channel.http.Answer;
import tools.jackson.databind.JsonNode;

/** An answer of X, whatever it is. */
record XAnswer(Answer answer) {

    int status() {
        return answer.status();
    }

    JsonNode body() {
        return answer.body();
    }

    boolean isSuccess() {
        return answer.isSuccess();
    }

    Optional<String> text(String pointer) {
        return answer.text(pointer);
    }

    String type() {
        return text("/type").orElse("");
    }

    /** What X says is wrong: the problem's detail, and the single errors of an invalid request. */
    String detail() {
        Stream<String> errors = body().at("/errors")
                .valueStream()
                .flatMap(error ->
                        Stream.of("/message", "/detail").flatMap(pointer -> error.at(pointer).asStringOpt().stream()));
        List<String> parts = Stream.concat(Stream.concat(text("/title").stream(), text("/detail").stream()), errors)
                .distinct()
                .toList();
        return Detail.of("HTTP " + status() + (parts.isEmpty() ? "" : ": " + String.join("; ", parts)));
    }

    /** When X says that calls are possible again; empty if it does not say. */
    Optional<Instant> resetAfter(Instant now) {
        return Stream.of("x-user-limit-24hour", "x-app-limit-24hour", "x-rate-limit")
                .filter(limit -> answer.number(limit + "-remaining").orElse(-1L) == 0)
                .flatMap(limit -> answer.number(limit + "-reset").stream())
                .map(Instant::ofEpochSecond)
                .filter(now::isBefore)
                .max(Instant::compareTo)
                .or(() -> answer.number("x-rate-limit-reset")
                        .map(Instant::ofEpochSecond)
                        .filter(now::isBefore));
    }
}
