package org.vocero.contracts;

import java.util.UUID;

/**
 * Something that happened in one service and that another must know.
 *
 * <p>Changes within a major version are additive only; consumers ignore fields they do not know. {@link EventType} ties each
 * record to its wire name, so that renaming a class changes nothing on the wire.
 */
public interface Event {

    /** The aggregate this happened to; CloudEvents {@code subject}. */
    String subject();

    /** Subject of an aggregate that is identified by a UUID. */
    static String subjectOf(UUID id) {
        return id.toString();
    }
}
