package org.vocero.sandbox.markup;

import java.util.List;

/** Reads texts as X does. */
public interface Markup {

    /** Every entity in the order of the text; no two overlap. */
    List<Entity> entities(String text);

    /** The length in X's weighted characters, of which a post may have {@value #LIMIT}; a link counts 23. */
    int weightedLength(String text);

    /** X's limit for an account without a subscription (docs.x.com, 2026-11). */
    int LIMIT = 280;
}
