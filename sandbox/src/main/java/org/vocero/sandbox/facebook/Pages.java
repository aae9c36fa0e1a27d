package org.vocero.sandbox.facebook;

import java.util.List;
import java.util.Optional;

/** The pages of this sandbox. */
public record Pages(List<Page> all) {

    public Pages {
        all = List.copyOf(all);
    }

    public Optional<Page> byToken(String token) {
        return all.stream().filter(page -> page.pageToken().equals(token)).findFirst();
    }

    public Optional<Page> byId(String pageId) {
        return all.stream().filter(page -> page.pageId().equals(pageId)).findFirst();
    }
}
