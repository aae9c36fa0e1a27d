package org.vocero.approval.medium;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pictures by what people write for them: a digest or a file's name. */
public final class Shelf {

    private static final Shelf EMPTY = new Shelf(Map.of());

    private final Map<String, List<Medium>> byReference;

    private Shelf(Map<String, List<Medium>> byReference) {
        this.byReference = byReference;
    }

    public static Shelf empty() {
        return EMPTY;
    }

    public static Shelf of(Collection<Medium> media, Collection<Named> names) {
        Map<String, List<Medium>> byReference = new HashMap<>();
        for (Medium medium : media) {
            byReference.put(medium.digest(), List.of(medium));
        }
        Map<String, Medium> byDigest = media.stream().collect(Collectors.toMap(Medium::digest, medium -> medium));
        for (Named named : names) {
            Optional.ofNullable(byDigest.get(named.digest()))
                    .ifPresent(medium -> byReference
                            .computeIfAbsent(named.key(), key -> new ArrayList<>())
                            .add(medium));
        }
        return new Shelf(byReference);
    }

    /** The pictures that it stands for: none, one, or several that were called the same. */
    public List<Medium> find(String reference) {
        return List.copyOf(byReference.getOrDefault(keyOf(reference), List.of()));
    }

    /** Under which a reference is looked up. */
    public static String keyOf(String reference) {
        return FileName.isDigest(reference)
                ? reference.toLowerCase(Locale.ROOT)
                : FileName.of(reference).map(FileName::key).orElse("");
    }

    /**
     * A name of a picture.
     *
     * @param key of a {@link FileName}
     */
    public record Named(String key, String digest) {}
}
