package org.vocero.composition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of what an account shows: the same for the same content and for no other. */
public final class Digest {

    private static final String TAG = "vocero-shown/1";

    private Digest() {}

    /** SHA-256 over the {@linkplain CanonicalForm canonical form} of every field, lower-case hex. */
    public static String of(Shown shown) {
        CanonicalForm form = new CanonicalForm(TAG)
                .text(shown.channel())
                .text(shown.account())
                .text(shown.language())
                .number(shown.elements().size());
        shown.elements().forEach(element -> form.text(element.text()).optionalText(element.link()));
        form.number(shown.pictures().size());
        shown.pictures()
                .forEach(picture -> form.text(picture.digest())
                        .text(picture.mediaType())
                        .text(Long.toString(picture.bytes()))
                        .number(picture.width())
                        .number(picture.height())
                        .text(picture.altText()));
        return HexFormat.of().formatHex(sha256().digest(form.toBytes()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
