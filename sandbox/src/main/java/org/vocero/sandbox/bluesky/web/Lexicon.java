package org.vocero.sandbox.bluesky.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.vocero.sandbox.markup.Graphemes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What any record of a lexicon has to be like; paths are as the data server names them. */
final class Lexicon {

    private Lexicon() {}

    /** @throws XrpcError 400 if it is no object or has a property that is not one of these: a data server would keep it */
    static JsonNode object(JsonNode node, String path, Set<String> known) {
        if (!node.isObject()) {
            throw XrpcError.invalidRecord(path + " must be an object");
        }
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw XrpcError.invalidRecord(path + " has an unknown property \"" + name + "\"");
            }
        }
        return node;
    }

    /** @throws XrpcError 400 if it is missing, no text, or longer than allowed in bytes or graphemes */
    static String text(JsonNode parent, String path, String name, int bytes, int graphemes) {
        JsonNode node = parent.path(name);
        if (node.isMissingNode()) {
            throw XrpcError.invalidRecord(path + " must have the property \"" + name + "\"");
        }
        if (!node.isString()) {
            throw XrpcError.invalidRecord(path + "/" + name + " must be a string");
        }
        String text = node.asString();
        if (text.getBytes(StandardCharsets.UTF_8).length > bytes) {
            throw XrpcError.invalidRecord(path + "/" + name + " must not be longer than " + bytes + " characters");
        }
        if (Graphemes.count(text) > graphemes) {
            throw XrpcError.invalidRecord(path + "/" + name + " must not be longer than " + graphemes + " graphemes");
        }
        return text;
    }

    /** @throws XrpcError 400 if it does not match */
    static String text(JsonNode parent, String path, String name, String pattern, String what) {
        String text = text(parent, path, name, 8_192, 8_192);
        if (!text.matches(pattern)) {
            throw XrpcError.invalidRecord(path + "/" + name + " must be a valid " + what);
        }
        return text;
    }

    /** @throws XrpcError 400 if it is there and no array, or has too many elements */
    static List<JsonNode> array(JsonNode parent, String path, String name, int most) {
        JsonNode node = parent.path(name);
        if (node.isMissingNode()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw XrpcError.invalidRecord(path + "/" + name + " must be an array");
        }
        if (node.size() > most) {
            throw XrpcError.invalidRecord(path + "/" + name + " must not have more than " + most + " elements");
        }
        return node.valueStream().toList();
    }

    /** The same text for the same content, in whatever order its properties came. */
    static String canonical(JsonNode node, JsonMapper json) {
        return json.writeValueAsString(sorted(node));
    }

    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, Object> object = new TreeMap<>();
            node.properties().forEach(property -> object.put(property.getKey(), sorted(property.getValue())));
            return object;
        }
        return node.isArray() ? node.valueStream().map(Lexicon::sorted).toList() : node;
    }
}
