package org.vocero.approval.campaign;

/**
 * Binds an anchor's date to the person's decision, so that who posts by it can tell that nobody changed it on the way.
 *
 * @param signature of the anchor's statement, Base64
 * @param keyId names the key that signed
 */
public record AnchorSeal(String signature, String keyId) {}
