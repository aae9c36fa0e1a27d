package org.vocero.approval.post;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vocero.approval.medium.Medium;
import org.vocero.composition.Picture;

/**
 * A picture of a message.
 *
 * @param altTexts what a screen reader says, by language, in Unicode NFC
 */
public record Illustration(Medium medium, Map<String, String> altTexts) {

    public Illustration {
        altTexts = Collections.unmodifiableMap(new LinkedHashMap<>(altTexts));
    }

    /** As an account in a language shows it; without a text in that language nobody may be shown it. */
    public Picture in(String language) {
        return medium.with(altTexts.getOrDefault(language, ""));
    }
}
