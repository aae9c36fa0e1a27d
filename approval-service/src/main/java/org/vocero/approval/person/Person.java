package org.vocero.approval.person;

/**
 * Someone who works at the desk, on behalf of an organization.
 *
 * @param username what the audit log says of who did something; never given to another person
 */
public record Person(String username, String name, String organization) {}
