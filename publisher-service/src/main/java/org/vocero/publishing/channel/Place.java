package org.vocero.publishing.channel;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a platform is, if it is not where everybody finds it.
 *
 * @param baseUrl of its API; {@code null} for the platform's own
 * @param permalinkBase before the path of a post's address
 */
public record Place(@Nullable URI baseUrl, @Nullable URI permalinkBase) {

    /** Where everybody finds it. */
    public static final Place USUAL = new Place(null, null);

    public URI api(String usual) {
        return baseUrl == null ? URI.create(usual) : baseUrl;
    }

    /** What stands in for a platform shows its posts itself, unless it is said where. */
    public URI site(String usualApi, String usual) {
        if (permalinkBase != null) {
            return permalinkBase;
        }
        URI api = api(usualApi);
        return api.equals(URI.create(usualApi)) ? URI.create(usual) : api;
    }
}
