package org.vocero.sandbox.bluesky.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.vocero.sandbox.markup.Entity;
import tools.jackson.databind.JsonNode;

/** What in a text is a link, a mention or a hashtag, by positions that count bytes of UTF-8. */
final class Facets {

    private static final String TYPE = "app.bsky.richtext.facet#";

    private final byte[] text;

    Facets(String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws XrpcError 400 if one lies outside the text, within a character or over another: apps would show it wrong */
    List<Entity> read(List<JsonNode> facets) {
        List<Entity> entities = new ArrayList<>();
        for (JsonNode facet : facets) {
            String path = "Record/facets/" + entities.size();
            Lexicon.object(facet, path, Set.of("$type", "index", "features"));
            JsonNode index =
                    Lexicon.object(facet.path("index"), path + "/index", Set.of("$type", "byteStart", "byteEnd"));
            List<JsonNode> features = Lexicon.array(facet, path, "features", 1);
            if (features.isEmpty()) {
                throw XrpcError.invalidRecord(path + "/features must have one element in this sandbox");
            }
            int start = position(index, path, "byteStart");
            int end = position(index, path, "byteEnd");
            if (start >= end) {
                throw XrpcError.invalidRecord(path + "/index must not be empty");
            }
            entities.add(entity(features.get(0), path + "/features/0", inUtf16(start), inUtf16(end)));
        }
        entities.sort(Comparator.comparingInt(Entity::start));
        for (int i = 1; i < entities.size(); i++) {
            if (entities.get(i).start() < entities.get(i - 1).end()) {
                throw XrpcError.invalidRecord("Record/facets must not overlap");
            }
        }
        return entities;
    }

    private int position(JsonNode index, String path, String name) {
        JsonNode node = index.path(name);
        if (!node.isIntegralNumber()) {
            throw XrpcError.invalidRecord(path + "/index/" + name + " must be an integer");
        }
        int position = node.asInt();
        if (position < 0 || position > text.length || isWithinCharacter(position)) {
            throw XrpcError.invalidRecord(
                    path + "/index/" + name + " must be a boundary of characters in the text, counted in bytes");
        }
        return position;
    }

    private boolean isWithinCharacter(int position) {
        return position < text.length && (text[position] & 0xc0) == 0x80;
    }

    private int inUtf16(int position) {
        return new String(text, 0, position, StandardCharsets.UTF_8).length();
    }

    private static Entity entity(JsonNode feature, String path, int start, int end) {
        String type = Lexicon.text(feature, path, "$type", 300, 300);
        return switch (type) {
            case TYPE + "link" -> {
                Lexicon.object(feature, path, Set.of("$type", "uri"));
                yield new Entity(
                        Entity.Kind.LINK, start, end, Lexicon.text(feature, path, "uri", "https?://\\S+", "uri"));
            }
            case TYPE + "mention" -> {
                Lexicon.object(feature, path, Set.of("$type", "did"));
                yield new Entity(
                        Entity.Kind.MENTION,
                        start,
                        end,
                        Lexicon.text(feature, path, "did", "did:[a-z]+:[a-zA-Z0-9._:%-]+", "did"));
            }
            case TYPE + "tag" -> {
                Lexicon.object(feature, path, Set.of("$type", "tag"));
                yield new Entity(Entity.Kind.HASHTAG, start, end, tag(feature, path));
            }
            default -> throw XrpcError.invalidRecord(path + " has an unknown $type: " + type);
        };
    }

    private static String tag(JsonNode feature, String path) {
        String tag = Lexicon.text(feature, path, "tag", 640, 64);
        if (tag.isBlank() || tag.startsWith("#")) {
            throw XrpcError.invalidRecord(path + "/tag must be without its hash");
        }
        return tag;
    }
}
