package org.vocero.localstack.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The campaign's media plan with its launch dated to a moment instead of to a session.
 *
 * <p>Every demo launches anew. A post that went out cannot go out again, so each has a key of its own; and because
 * platforms refuse a text that an account just posted, each after the first also says when it is from.
 */
final class LaunchPlan {

    private static final String LAUNCH = "launch-1";
    private static final DateTimeFormatter KEY_STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final List<List<String>> rows;
    private final String key;

    private LaunchPlan(List<List<String>> rows, String key) {
        this.rows = rows;
        this.key = key;
    }

    /** The key of the launch post of this demo. */
    String key() {
        return key;
    }

    static boolean isLaunch(String postKey) {
        return postKey.matches("launch-\\d{8}-\\d{6}");
    }

    /**
     * @param due to the second
     * @param repeated whether a launch was posted before
     */
    static LaunchPlan dated(String plan, Instant due, boolean repeated) {
        var at = due.atZone(ZoneOffset.UTC);
        String key = "launch-" + KEY_STAMP.format(at);
        List<List<String>> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (CsvRecord record : CsvReader.builder().ofCsvRecord(plan)) {
            List<String> row = new ArrayList<>(record.getFields());
            if (rows.isEmpty()) {
                columns = List.copyOf(row);
                row.add("zone");
            } else {
                row.add("");
                if (row.get(columns.indexOf("key")).equals(LAUNCH)) {
                    row.set(columns.indexOf("key"), key);
                    row.set(columns.indexOf("anchor"), DATE.format(at));
                    row.set(columns.indexOf("offset"), "P0D");
                    row.set(columns.indexOf("local_time"), TIME.format(at));
                    row.set(columns.size(), "UTC");
                    if (repeated) {
                        sayWhen(row, columns, " (" + TIME.format(at) + " UTC)");
                    }
                }
            }
            rows.add(row);
        }
        return new LaunchPlan(rows, key);
    }

    private static void sayWhen(List<String> row, List<String> columns, String when) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).startsWith("text_") && !row.get(i).isBlank()) {
                row.set(i, row.get(i) + when);
            }
        }
    }

    String toCsv() {
        StringWriter csv = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(csv)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }
}
