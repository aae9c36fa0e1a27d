package org.vocero.approval.post;

import org.vocero.composition.Shown;

/** What an account may show of an approved version, to the letter. */
public record SealedPublication(Publication publication, Shown shown, Seal seal) {}
