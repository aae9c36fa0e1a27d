package org.vocero.seeded.broken.util;

record Strings() {}
