package org.vocero.publishing.account.web;

import org.jspecify.annotations.Nullable;
import org.vocero.publishing.account.Secret;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Makes a secret of a text before anything can print it; a blank one is none. */
final class SecretReader extends ValueDeserializer<Secret> {

    @Override
    public @Nullable Secret deserialize(JsonParser parser, DeserializationContext context) {
        String value = parser.getValueAsString("");
        return value.isBlank() ? null : Secret.of(value);
    }
}
