package org.vocero.publishing.delivery;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person says became of a call that ended without an answer.
 *
 * @param token the fencing token that it was decided on
 * @param url of the post; {@code null} exactly where it was not posted
 */
public record Settlement(
        UUID publication,
        int version,
        long token,
        Decision decision,
        @Nullable String url,
        String reason,
        String by) {

    public Settlement {
        if ((decision == Decision.POSTED) != (url != null)) {
            throw new IllegalArgumentException(decision + " with the URL " + url);
        }
    }

    /** What can be decided. */
    public enum Decision {
        POSTED,
        /** Once more, if it is in time. */
        NOT_POSTED,
        /** It is not posted and will not be. */
        GIVEN_UP;

        /**
         * The decision of that name.
         *
         * @throws IllegalArgumentException for one that this version does not know
         */
        public static Decision of(String label) {
            return valueOf(label.replace('-', '_').toUpperCase(Locale.ROOT));
        }
    }
}
