package org.vocero.seeded.clean.account;

public record Account(String key) {}
