package org.vocero.seeded.broken.unmarked;

@SuppressWarnings("RequireExplicitNullMarking")
record PerhapsNull(String text) {}
