package org.vocero.sandbox.x;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of {@code Authorization: OAuth …}, RFC 5849, 3.5.1. */
final class AuthorizationHeader {

    private static final String SCHEME = "OAuth ";
    private static final Pattern PARAMETER = Pattern.compile("\\s*([^\\s=\",]+)=\"([^\"]*)\"\\s*");

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if it is none, or names a parameter twice */
    AuthorizationHeader(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new IllegalArgumentException("no OAuth authorization header");
        }
        for (String part : header.substring(SCHEME.length()).split(",", -1)) {
            Matcher parameter = PARAMETER.matcher(part);
            if (!parameter.matches()) {
                throw new IllegalArgumentException("malformed authorization header");
            }
            String name = PercentEncoding.decode(parameter.group(1));
            if (parameters.put(name, PercentEncoding.decode(parameter.group(2))) != null) {
                throw new IllegalArgumentException(name + " given twice");
            }
        }
    }

    /** @throws IllegalArgumentException if it is missing or empty */
    String required(String name) {
        String value = parameters.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(name + " missing");
        }
        return value;
    }

    String orElse(String name, String otherwise) {
        return parameters.getOrDefault(name, otherwise);
    }

    /** Those that the signature covers. */
    Map<String, String> signed() {
        Map<String, String> signed = new LinkedHashMap<>(parameters);
        signed.remove("realm");
        signed.remove("oauth_signature");
        return signed;
    }
}
