package org.vocero.publishing.delivery;

/** Has accounts looked at, of which an answer says that something may be wrong with them. */
@FunctionalInterface
public interface AskingForChecks {

    /** Asks for a check soon, unless there was one a short while ago or one is asked for. */
    void prompt(String account);
}
