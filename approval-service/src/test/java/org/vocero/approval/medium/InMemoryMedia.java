package org.vocero.approval.medium;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vocero.approval.audit.Act;

public final class InMemoryMedia implements Media {

    private final Map<String, Medium> media = new LinkedHashMap<>();
    private final Map<String, Instant> wantedAt = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<Shelf.Named> names = new ArrayList<>();

    @Override
    public boolean add(Medium medium, byte[] file, Act act) {
        files.putIfAbsent(medium.digest(), file.clone());
        wantedAt.merge(medium.digest(), act.at(), (one, other) -> one.isAfter(other) ? one : other);
        return media.putIfAbsent(medium.digest(), medium) == null;
    }

    @Override
    public boolean name(Medium medium, FileName name, Act act) {
        Shelf.Named named = new Shelf.Named(name.key(), medium.digest());
        return !names.contains(named) && names.add(named);
    }

    /** Nothing in here knows of versions. */
    @Override
    public List<String> clear(Instant since) {
        List<String> unwanted = wantedAt.entrySet().stream()
                .filter(wanted -> wanted.getValue().isBefore(since))
                .map(Map.Entry::getKey)
                .toList();
        unwanted.forEach(digest -> {
            media.remove(digest);
            files.remove(digest);
            wantedAt.remove(digest);
            names.removeIf(name -> name.digest().equals(digest));
        });
        return unwanted;
    }

    @Override
    public Optional<Medium> find(String digest) {
        return Optional.ofNullable(media.get(digest));
    }

    @Override
    public Optional<byte[]> file(String digest) {
        return Optional.ofNullable(files.get(digest)).map(byte[]::clone);
    }

    @Override
    public Shelf shelf(Collection<String> references) {
        return Shelf.of(media.values(), names);
    }
}
