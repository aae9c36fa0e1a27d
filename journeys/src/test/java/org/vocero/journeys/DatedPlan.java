package org.vocero.journeys;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A media plan whose posts are dated to fall due at chosen instants, whatever they were anchored to. */
final class DatedPlan {

    private final List<NamedCsvRecord> rows;

    DatedPlan(String csv) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            rows = reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What one account is expected to show of a post. */
    record Expected(String postKey, String account, String language, String body) {}

    List<Expected> expected(Map<String, String> languageOfAccount) {
        List<Expected> expected = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            for (String account : row.getField("accounts").split(";", -1)) {
                String language = Objects.requireNonNull(languageOfAccount.get(account), account);
                expected.add(new Expected(row.getField("key"), account, language, row.getField("text_" + language)));
            }
        }
        return expected;
    }

    /** The plan as CSV, its first post due at {@code first} and each further one {@code distance} later. */
    String dueFrom(Instant first, Duration distance) {
        StringWriter csv = new StringWriter();
        List<String> header = new ArrayList<>(rows.get(0).getHeader());
        header.add("zone");
        try (CsvWriter writer = CsvWriter.builder().build(csv)) {
            writer.writeRecord(header);
            Instant due = first.truncatedTo(ChronoUnit.SECONDS);
            for (NamedCsvRecord row : rows) {
                writer.writeRecord(dated(row, due));
                due = due.plus(distance);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private static List<String> dated(NamedCsvRecord row, Instant due) {
        List<String> fields = new ArrayList<>();
        for (String column : row.getHeader()) {
            fields.add(
                    switch (column) {
                        case "anchor" ->
                            LocalDate.ofInstant(due, ZoneOffset.UTC).toString();
                        case "offset" -> "P0D";
                        case "local_time" ->
                            LocalTime.ofInstant(due, ZoneOffset.UTC).toString();
                        default -> row.getField(column);
                    });
        }
        fields.add("UTC");
        return fields;
    }
}
