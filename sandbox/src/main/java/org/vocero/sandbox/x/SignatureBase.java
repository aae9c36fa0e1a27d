package org.vocero.sandbox.x;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text that is signed, RFC 5849, 3.4.1. */
final class SignatureBase {

    private SignatureBase() {}

    static String of(SignedRequest request, AuthorizationHeader header) {
        List<Pair> pairs = new ArrayList<>();
        header.signed().forEach((name, value) -> pairs.add(Pair.of(name, value)));
        addQuery(request.query(), pairs);
        String parameters = pairs.stream()
                .sorted(Comparator.comparing(Pair::name).thenComparing(Pair::value))
                .map(pair -> pair.name() + '=' + pair.value())
                .collect(Collectors.joining("&"));
        return request.method().toUpperCase(Locale.ROOT)
                + '&'
                + PercentEncoding.encode(request.url())
                + '&'
                + PercentEncoding.encode(parameters);
    }

    private static void addQuery(@Nullable String query, List<Pair> pairs) {
        if (query == null || query.isEmpty()) {
            return;
        }
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0 ? "" : parameter.substring(equals + 1);
            pairs.add(Pair.of(PercentEncoding.decodeForm(name), PercentEncoding.decodeForm(value)));
        }
    }

    /** A parameter, both parts encoded: they are sorted so. */
    private record Pair(String name, String value) {

        static Pair of(String name, String value) {
            return new Pair(PercentEncoding.encode(name), PercentEncoding.encode(value));
        }
    }
}
