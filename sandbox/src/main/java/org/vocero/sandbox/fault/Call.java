package org.vocero.sandbox.fault;

/** What a call to a platform is for. */
public enum Call {
    /** It creates or publishes a post. */
    POST,
    /** It uploads or describes a picture. */
    UPLOAD,
    /** It looks something up. */
    READ,
    /** It opens or renews a session. */
    SESSION
}
