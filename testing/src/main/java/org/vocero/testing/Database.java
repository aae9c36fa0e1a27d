package org.vocero.testing;

/** A database of its own for a test, empty when it is given out. */
public record Database(String jdbcUrl, String username, String password) {}
