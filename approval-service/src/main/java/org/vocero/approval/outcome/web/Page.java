package org.vocero.approval.outcome.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Part of a long list; its header {@code Link} has the address of the next part while there is one (RFC 8288). */
public final class Page {

    /** How many rows there are on a page when the request does not say. */
    public static final String USUAL_ROWS = "1000";

    private static final int MOST_ROWS = 5_000;

    private Page() {}

    /**
     * A page and the way to the next.
     *
     * @param limit rows asked for; at least 1 and at most 5,000 are given
     * @param rows gives up to so many rows
     * @param position where a row stands, for the parameter {@code after} of the next page
     */
    public static <T, J> ResponseEntity<List<J>> of(
            int limit, IntFunction<List<T>> rows, Function<T, J> json, Function<T, String> position) {
        int size = Math.max(1, Math.min(limit, MOST_ROWS));
        List<T> found = rows.apply(size + 1);
        List<J> page = found.stream().limit(size).map(json).toList();
        return found.size() > size
                ? ResponseEntity.ok()
                        .header(HttpHeaders.LINK, next(position.apply(found.get(size - 1))))
                        .body(page)
                : ResponseEntity.ok(page);
    }

    private static String next(String position) {
        String address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", "{after}")
                .buildAndExpand(position)
                .encode()
                .toUriString();
        return "<" + Objects.requireNonNull(address) + ">; rel=\"next\"";
    }
}
