package org.vocero.approval.review.ed25519;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.springframework.stereotype.Component;
import org.vocero.approval.campaign.AnchorSeal;
import org.vocero.approval.campaign.AnchorSigner;
import org.vocero.approval.post.Rescheduling;
import org.vocero.approval.post.Seal;
import org.vocero.approval.review.ScheduleSigner;
import org.vocero.approval.review.Signer;
import org.vocero.composition.AnchorStatement;
import org.vocero.composition.ApprovalStatement;
import org.vocero.composition.ScheduleStatement;

/**
 * Signs with Bouncy Castle's arithmetic: the JDK's takes a millisecond a signature on the machines we run on, this one a tenth of it, and a person
 * who moves thousands of posts waits for all of theirs. The same key makes the same signature of the same statement, whoever calculates it.
 */
@Component
class Ed25519Signer implements Signer, AnchorSigner, ScheduleSigner {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private final String keyId;
    private final Ed25519PrivateKeyParameters key;

    /** @throws IllegalStateException if the key cannot be used; the service does not start without one that can */
    Ed25519Signer(SigningProperties properties) {
        this.keyId = properties.keyId();
        this.key = read(properties.privateKeyFile());
    }

    @Override
    public Seal seal(ApprovalStatement statement) {
        return new Seal(statement.digest(), signature(statement.toBytes()), keyId);
    }

    @Override
    public AnchorSeal seal(AnchorStatement statement) {
        return new AnchorSeal(signature(statement.toBytes()), keyId);
    }

    @Override
    public Rescheduling seal(ScheduleStatement statement) {
        return new Rescheduling(statement.when(), statement.revision(), signature(statement.toBytes()), keyId);
    }

    private String signature(byte[] statement) {
        return Base64.getEncoder().encodeToString(sign(statement));
    }

    private byte[] sign(byte[] bytes) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        key.sign(Ed25519.Algorithm.Ed25519, null, bytes, 0, bytes.length, signature, 0);
        return signature;
    }

    /** Says which file is wrong and how, and never what is in it. */
    private static Ed25519PrivateKeyParameters read(Path file) {
        try {
            Matcher pem = PEM.matcher(Files.readString(file));
            if (!pem.find()) {
                throw new IllegalStateException(
                        file + " holds no PKCS#8 private key in PEM (vocero.signing.private-key-file)");
            }
            PKCS8EncodedKeySpec encoded =
                    new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
            PrivateKey key = KeyFactory.getInstance("EdDSA").generatePrivate(encoded);
            if (!(key instanceof EdECPrivateKey edwards)
                    || !edwards.getParams().getName().equals(NamedParameterSpec.ED25519.getName())) {
                throw new IllegalStateException(file + " holds a key of another kind than Ed25519");
            }
            return new Ed25519PrivateKeyParameters(edwards.getBytes().orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read (vocero.signing.private-key-file)", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(file + " holds no Ed25519 key (vocero.signing.private-key-file)", e);
        }
    }
}
