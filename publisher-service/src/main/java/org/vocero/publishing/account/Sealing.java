package org.vocero.publishing.account;

/**
 * Encrypts secrets for the database. What is sealed in one place cannot be opened in another: account, channel and field are
 * authenticated with it.
 */
public interface Sealing {

    /** Seals under the newest key. */
    Sealed seal(Secret secret, Place place);

    /**
     * Opens what any key that is still known has sealed.
     *
     * @throws Unreadable if it was sealed with another key or for another place, or was altered
     */
    Secret open(Sealed sealed, Place place);

    /** The key that seals now. What another has sealed can be sealed anew, and then that key is needed no more. */
    int newestKey();

    /** Where a secret belongs. */
    record Place(String account, String channel, String field) {}

    /**
     * A secret that only the holder of the key can read.
     *
     * @param key the id of the key that its own key is encrypted with
     * @param text Base64
     */
    record Sealed(int key, String text) {}

    /** The message names the place and the key, and nothing of what is there. */
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unreadable(Place place, int key, Throwable cause) {
            super(
                    "%s of %s cannot be decrypted: it was sealed with key %d, which is not in the key file or another one now, or it was altered"
                            .formatted(place.field(), place.account(), key),
                    cause);
        }
    }
}
