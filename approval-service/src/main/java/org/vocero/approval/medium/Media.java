package org.vocero.approval.medium;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vocero.approval.audit.Act;

/** The pictures. What is here stays as it is, as long as a version shows it. */
public interface Media {

    /**
     * Keeps a picture in the current transaction. Whoever brings it again wants it still.
     *
     * @param file whose digest the medium has
     * @return whether it was not there before
     */
    boolean add(Medium medium, byte[] file, Act act);

    /**
     * Keeps a name that people have for a picture; it may have several, and several pictures may have the same.
     *
     * @return whether the picture did not have it before
     */
    boolean name(Medium medium, FileName name, Act act);

    /**
     * Deletes the pictures, with their names, that nobody has brought since {@code since} and that no version shows or has ever shown.
     *
     * @return their digests
     */
    List<String> clear(Instant since);

    Optional<Medium> find(String digest);

    /** The file itself; nothing else ever loads it. */
    Optional<byte[]> file(String digest);

    /** The pictures that these names and digests stand for. */
    Shelf shelf(Collection<String> references);
}
