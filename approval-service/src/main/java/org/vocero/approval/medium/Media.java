package org.vocero.approval.medium;

import java.util.Collection;
import java.util.Optional;
import org.vocero.approval.audit.Act;

/** The pictures. What is here once stays as it is. */
public interface Media {

    /**
     * Keeps a picture in the current transaction.
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

    Optional<Medium> find(String digest);

    /** The file itself; nothing else ever loads it. */
    Optional<byte[]> file(String digest);

    /** The pictures that these names and digests stand for. */
    Shelf shelf(Collection<String> references);
}
