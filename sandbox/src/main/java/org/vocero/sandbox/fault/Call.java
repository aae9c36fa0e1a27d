package org.vocero.sandbox.fault;

/** What a call to a platform is for. */
public enum Call {
    /** It creates or publishes a post. */
    POST,
    /** It looks something up. */
    READ
}
