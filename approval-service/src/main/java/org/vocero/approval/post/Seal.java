package org.vocero.approval.post;

/**
 * Binds an approval to exactly what one account will show, and when.
 *
 * @param digest SHA-256 of what is shown, lower-case hex
 * @param signature of the approval statement, Base64
 * @param keyId names the key that signed
 */
public record Seal(String digest, String signature, String keyId) {}
