package org.vocero.sandbox.wall.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.wall.WallEntry;
import org.vocero.sandbox.wall.WallLog;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line in {@code wall.jsonl}, forced to the disk line by line. */
@Component
class FileWallLog implements WallLog, DisposableBean {

    private static final byte LINE_END = '\n';

    private final Path file;
    private final FileChannel channel;
    private final JsonMapper json = JsonMapper.builder()
            .addMixIn(WallEntry.class, EntryNames.class)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    FileWallLog(WallFileProperties properties) throws IOException {
        Files.createDirectories(properties.dataDir());
        this.file = properties.dataDir().resolve("wall.jsonl");
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        cutToWholeLines();
    }

    @Override
    public List<WallEntry> readAll() {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> json.readValue(line, WallEntry.class)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the wall from " + file, e);
        }
    }

    @Override
    public synchronized void append(WallEntry entry) {
        try {
            long start = channel.position();
            try {
                writeLine(json.writeValueAsString(entry));
            } catch (IOException e) {
                channel.truncate(start);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the wall to " + file, e);
        }
    }

    @Override
    public void destroy() throws IOException {
        channel.close();
    }

    private void writeLine(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /** A crash within a write leaves a piece of a line: nobody was told that it is posted, so it never was. */
    private void cutToWholeLines() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != LINE_END) {
            end--;
        }
        channel.truncate(end);
        channel.position(end);
    }
}
