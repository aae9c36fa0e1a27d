package org.vocero.publishing.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The table of transitions on the service's page. */
final class DocumentedRows {

    private static final Path PAGE = Path.of("..", "docs", "services", "publisher-service.md");
    private static final String HEAD = "| State | Event | Next | Said | Who acts |";

    private DocumentedRows() {}

    /** A row of the table. */
    record Row(List<String> states, String event, String next, String said) {}

    static List<Row> all() {
        try (Stream<String> lines = Files.lines(PAGE)) {
            return lines.dropWhile(line -> !line.equals(HEAD))
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .map(DocumentedRows::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\\|", -1);
        String states = cells[1].strip();
        return new Row(
                states.equals("uncertain, needs a person") ? List.of(states) : List.of(states.split(", ", -1)),
                cells[2].strip(),
                cells[3].strip(),
                cells[4].strip());
    }
}
