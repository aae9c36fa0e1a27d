package org.vocero.contracts.approval;

import java.time.LocalDate;

/**
 * The date of an anchor, as {@link AnchorDated} said it, for who must verify what follows it.
 *
 * @param signature of the anchor's statement, Base64
 * @param keyId names the key that signed
 */
public record AnchorDate(LocalDate date, long revision, String signature, String keyId) {}
