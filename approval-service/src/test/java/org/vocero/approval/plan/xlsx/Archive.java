package org.vocero.approval.plan.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Workbooks that no spreadsheet would write. */
final class Archive {

    private Archive() {}

    static byte[] of(String name, byte[] content) throws IOException {
        return of(Map.of(name, content));
    }

    /** The least workbook around a sheet. */
    static byte[] withSheet(String sheet) throws IOException {
        return of(Map.of(
                "xl/workbook.xml", bytes("<workbook><sheets><sheet id=\"rId1\"/></sheets></workbook>"),
                "xl/_rels/workbook.xml.rels",
                        bytes(
                                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
                "xl/worksheets/sheet1.xml", bytes(sheet)));
    }

    static String part(String name, byte[] file) throws IOException {
        Path copy = Files.write(Files.createTempFile("test", ".xlsx"), file);
        try (ZipFile zip = new ZipFile(copy.toFile());
                InputStream part = zip.getInputStream(zip.getEntry(name))) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(copy);
        }
    }

    private static byte[] of(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
