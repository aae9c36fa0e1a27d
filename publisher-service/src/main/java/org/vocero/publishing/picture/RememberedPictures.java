package org.vocero.publishing.picture;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vocero.publishing.delivery.Pictures;
import org.vocero.publishing.delivery.Publication.Picture;

/**
 * Keeps the pictures that were last asked for in memory: a campaign's accounts show the same one within minutes. A digest names its
 * bytes for ever, so that nothing here grows stale.
 */
public final class RememberedPictures implements Pictures {

    private final Pictures source;
    private final long most;
    private final Map<String, byte[]> byDigest = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    /**
     * Keeps up to a size.
     *
     * @param most of bytes that are kept; a larger picture is fetched each time
     */
    public RememberedPictures(Pictures source, long most) {
        this.source = source;
        this.most = most;
    }

    @Override
    public Fetched fetch(Picture picture) {
        return known(picture.digest()).<Fetched>map(Genuine::new).orElseGet(() -> {
            Fetched fetched = source.fetch(picture);
            if (fetched instanceof Genuine genuine) {
                keep(picture.digest(), genuine.bytes());
            }
            return fetched;
        });
    }

    private synchronized Optional<byte[]> known(String digest) {
        return Optional.ofNullable(byDigest.get(digest));
    }

    private synchronized void keep(String digest, byte[] bytes) {
        if (bytes.length > most || byDigest.containsKey(digest)) {
            return;
        }
        Iterator<byte[]> oldest = byDigest.values().iterator();
        while (size + bytes.length > most) {
            size -= oldest.next().length;
            oldest.remove();
        }
        byDigest.put(digest, bytes);
        size += bytes.length;
    }
}
