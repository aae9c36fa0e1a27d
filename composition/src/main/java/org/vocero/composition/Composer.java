package org.vocero.composition;

/** Composes for one channel; pure and total: every content has an answer, and the same content always has the same. */
@FunctionalInterface
public interface Composer {

    Composition compose(Content content);
}
