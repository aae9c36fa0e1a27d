package org.vocero.publishing.account.tink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys that encrypt the keys of credentials: one line each, {@code <id> <Base64 of 32 bytes>}, where the id is a number from
 * 1 on. The first one seals; all of them open. Blank lines and those that begin with {@code #} say nothing.
 */
final class CredentialKeyFile {

    private static final int BYTES = 32;

    private CredentialKeyFile() {}

    /**
     * The keys by id, the one that seals first.
     *
     * @throws IllegalStateException if a line is no key; the message has the line's number and nothing of its content
     */
    static Map<Integer, byte[]> read(Path file) {
        try {
            Map<Integer, byte[]> keys = new LinkedHashMap<>();
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    add(line, keys, "line %d of %s".formatted(i + 1, file));
                }
            }
            if (keys.isEmpty()) {
                throw new IllegalStateException(file + " holds no key");
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the credential keys in " + file, e);
        }
    }

    private static void add(String line, Map<Integer, byte[]> keys, String where) {
        String[] parts = line.split("\\s+", -1);
        if (parts.length != 2 || !parts[0].matches("[1-9][0-9]{0,8}")) {
            throw new IllegalStateException(where + " is no key: it is not a number and Base64");
        }
        if (keys.put(Integer.valueOf(parts[0]), decoded(parts[1], where)) != null) {
            throw new IllegalStateException(where + " has the id of another key");
        }
    }

    private static byte[] decoded(String base64, String where) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            // The decoder's message shows a character of the key.
            throw new IllegalStateException(where + " is no key: its second part is not Base64");
        }
        if (key.length != BYTES) {
            throw new IllegalStateException("%s is no key of %d bytes".formatted(where, BYTES));
        }
        return key;
    }
}
