package org.vocero.sandbox.fault.web;

import java.io.Serial;

/** The client is to see its connection closed without an answer. */
class ConnectionDropped extends RuntimeException {

    /** Set on a request whose connection is to be closed. */
    static final String ATTRIBUTE = ConnectionDropped.class.getName();

    @Serial
    private static final long serialVersionUID = 1;
}
