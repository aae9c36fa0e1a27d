package org.vocero.publishing.account.tink;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import org.vocero.publishing.account.Sealing;
import org.vocero.publishing.account.Secret;

/** Seals each secret with a key of its own, which stands beside it, encrypted with a key of the key file. */
public final class TinkSealing implements Sealing {

    private final Aead aead;
    private final int newest;

    private TinkSealing(Aead aead, int newest) {
        this.aead = aead;
        this.newest = newest;
    }

    /** Seals with the keys of this file, as they are now. */
    public static TinkSealing with(Path keyFile) {
        Map<Integer, byte[]> keys = CredentialKeyFile.read(keyFile);
        int newest = keys.keySet().iterator().next();
        try {
            AeadConfig.register();
            Aead keyEncryption = keyset(keys, newest).getPrimitive(RegistryConfiguration.get(), Aead.class);
            return new TinkSealing(KmsEnvelopeAead.create(PredefinedAeadParameters.AES256_GCM, keyEncryption), newest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys in " + keyFile + " cannot be used", e);
        }
    }

    @AccessesPartialKey
    private static KeysetHandle keyset(Map<Integer, byte[]> keys, int newest) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(32)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
        for (Map.Entry<Integer, byte[]> key : keys.entrySet()) {
            AesGcmKey imported = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setIdRequirement(key.getKey())
                    .setKeyBytes(SecretBytes.copyFrom(key.getValue(), InsecureSecretKeyAccess.get()))
                    .build();
            KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(imported);
            keyset.addEntry(key.getKey() == newest ? entry.makePrimary() : entry);
        }
        return keyset.build();
    }

    @Override
    public Sealed seal(Secret secret, Place place) {
        try {
            byte[] bytes = aead.encrypt(secret.reveal().getBytes(StandardCharsets.UTF_8), associated(place));
            return new Sealed(newest, Base64.getEncoder().encodeToString(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("%s of %s cannot be sealed".formatted(place.field(), place.account()), e);
        }
    }

    @Override
    public Secret open(Sealed sealed, Place place) {
        try {
            byte[] bytes = aead.decrypt(Base64.getDecoder().decode(sealed.text()), associated(place));
            return Secret.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Unreadable(place, sealed.key(), e);
        }
    }

    @Override
    public int newestKey() {
        return newest;
    }

    /** The database keeps no NUL, so nothing of one part can be taken for the next. */
    private static byte[] associated(Place place) {
        return String.join("\0", place.account(), place.channel(), place.field())
                .getBytes(StandardCharsets.UTF_8);
    }
}
