package org.vocero.approval.plan.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.outcome.Problem;

/** The parts of a workbook that say what its first sheet says. */
final class Workbook {

    /** More no plan has that is small enough to be taken; an archive that holds more is no plan. */
    private static final int MOST_UNPACKED = 64 * 1024 * 1024;

    private static final int MOST_PARTS = 1_000;
    private static final String FOLDER = "xl/";

    private final Map<String, byte[]> parts = new HashMap<>();

    private Workbook(ZipFile archive) throws IOException {
        int left = MOST_UNPACKED;
        if (archive.size() > MOST_PARTS) {
            throw tooLarge();
        }
        for (ZipEntry entry : Collections.list(archive.entries())) {
            try (InputStream content = archive.getInputStream(entry)) {
                byte[] part = content.readNBytes(left + 1);
                left -= part.length;
                if (left < 0) {
                    throw tooLarge();
                }
                parts.putIfAbsent(entry.getName(), part);
            }
        }
    }

    /**
     * By the directory at the end of the archive, as spreadsheets read it: what stands before an entry may say anything.
     *
     * @throws UnreadableException if it is no archive, or holds too much
     */
    static Workbook of(byte[] file) {
        Path copy = null;
        try {
            copy = Files.createTempFile("plan-", ".xlsx");
            Files.write(copy, file);
            try (ZipFile archive = new ZipFile(copy.toFile())) {
                return new Workbook(archive);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableException.broken(e);
        } finally {
            delete(copy);
        }
    }

    private static UnreadableException tooLarge() {
        return new UnreadableException(Problem.of("unpacks-too-large", MOST_UNPACKED / 1024));
    }

    private static void delete(@Nullable Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file of our own", e);
        }
    }

    /** @throws UnreadableException if there is none, or it cannot be read */
    SheetReader firstSheet() {
        String id = firstSheetId();
        String target = id == null ? null : targets().get(id);
        if (target == null) {
            throw UnreadableException.broken();
        }
        String name = target.startsWith("/") ? target.substring(1) : FOLDER + target;
        return SheetReader.read(part(name), sharedTexts(), dateStyles());
    }

    private @Nullable String firstSheetId() {
        try (Xml xml = part(FOLDER + "workbook.xml")) {
            while (xml.next()) {
                if (xml.begins("sheet")) {
                    return xml.attribute("id");
                }
            }
        }
        return null;
    }

    private Map<String, String> targets() {
        Map<String, String> targets = new HashMap<>();
        try (Xml xml = part(FOLDER + "_rels/workbook.xml.rels")) {
            while (xml.next()) {
                String id = xml.begins("Relationship") ? xml.attribute("Id") : null;
                String target = id == null ? null : xml.attribute("Target");
                if (id != null && target != null) {
                    targets.put(id, target);
                }
            }
        }
        return targets;
    }

    private List<String> sharedTexts() {
        List<String> texts = new ArrayList<>();
        if (parts.containsKey(FOLDER + "sharedStrings.xml")) {
            try (Xml xml = part(FOLDER + "sharedStrings.xml")) {
                while (xml.next()) {
                    if (xml.begins("si")) {
                        texts.add(CellText.read(xml.text("si")));
                    }
                }
            }
        }
        return texts;
    }

    /** Numbers of the cell styles that show a number as a date or a time. */
    private Set<Integer> dateStyles() {
        Set<Integer> styles = new HashSet<>();
        if (!parts.containsKey(FOLDER + "styles.xml")) {
            return styles;
        }
        Map<String, String> own = new HashMap<>();
        boolean ofCells = false;
        int number = 0;
        try (Xml xml = part(FOLDER + "styles.xml")) {
            while (xml.next()) {
                ofCells = xml.begins("cellXfs") || (ofCells && !xml.ends("cellXfs"));
                if (xml.begins("numFmt")) {
                    own.put(xml.attributeOr("numFmtId", ""), xml.attributeOr("formatCode", ""));
                } else if (ofCells && xml.begins("xf")) {
                    String format = xml.attributeOr("numFmtId", "0");
                    if (NumberFormats.isDate(format, own.get(format))) {
                        styles.add(number);
                    }
                    number++;
                }
            }
        }
        return styles;
    }

    private Xml part(String name) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw UnreadableException.broken();
        }
        return Xml.of(part);
    }
}
