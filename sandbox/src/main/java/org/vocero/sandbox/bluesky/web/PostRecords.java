package org.vocero.sandbox.bluesky.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.bluesky.BlueskyAccount;
import org.vocero.sandbox.bluesky.Names;
import org.vocero.sandbox.media.Picture;
import org.vocero.sandbox.wall.Content;
import org.vocero.sandbox.wall.Wall;
import org.vocero.sandbox.wall.WallPost;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Validates records of {@code app.bsky.feed.post} (lexicon of 2026-11) and reads them. */
@Component
class PostRecords {

    static final String COLLECTION = "app.bsky.feed.post";

    private static final String RECORD = "Record";
    private static final int MOST_PICTURES = 4;
    private static final int PICTURE_LIMIT = 1_000_000;
    private static final Set<String> PROPERTIES =
            Set.of("$type", "text", "createdAt", "facets", "embed", "langs", "reply", "tags", "labels");
    private static final String DATE_TIME =
            "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](\\.[0-9]{1,20})?(Z|[+-][0-2][0-9]:[0-5][0-9])";
    private static final String URI = "[a-zA-Z][a-zA-Z0-9+.-]*:\\S+";

    private final Wall wall;
    private final JsonMapper json;

    PostRecords(Wall wall, JsonMapper json) {
        this.wall = wall;
        this.json = json;
    }

    /** @throws XrpcError 400 with the rule that the record breaks */
    Content read(JsonNode record, BlueskyAccount account) {
        Lexicon.object(record, RECORD, PROPERTIES);
        if (!record.path("$type").asString(COLLECTION).equals(COLLECTION)) {
            throw XrpcError.invalid("Invalid $type: expected " + COLLECTION);
        }
        String text = Lexicon.text(record, RECORD, "text", 3_000, 300);
        Lexicon.text(record, RECORD, "createdAt", DATE_TIME, "datetime");
        List<JsonNode> languages = Lexicon.array(record, RECORD, "langs", 3);
        languages.forEach(language -> {
            if (!language.isString() || !language.asString().matches("[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")) {
                throw XrpcError.invalidRecord("Record/langs must be well-formed BCP 47 language tags");
            }
        });
        Lexicon.array(record, RECORD, "tags", 8);
        Content content = Content.of(text)
                .withEntities(new Facets(text).read(Lexicon.array(record, RECORD, "facets", Integer.MAX_VALUE)))
                .inLanguage(languages.isEmpty() ? null : languages.get(0).asString())
                .inReplyTo(parent(record.path("reply")).orElse(null))
                .withDocument(Lexicon.canonical(record, json));
        return embedded(content, record.path("embed"), account);
    }

    private Content embedded(Content content, JsonNode embed, BlueskyAccount account) {
        if (embed.isMissingNode()) {
            return content;
        }
        String path = "Record/embed";
        String type = Lexicon.text(embed, path, "$type", 300, 300);
        switch (type) {
            case "app.bsky.embed.images" -> {
                Lexicon.object(embed, path, Set.of("$type", "images"));
                return content.withPictures(pictures(embed, path, account));
            }
            case "app.bsky.embed.external" -> {
                Lexicon.object(embed, path, Set.of("$type", "external"));
                JsonNode external = Lexicon.object(
                        embed.path("external"), path + "/external", Set.of("uri", "title", "description", "thumb"));
                Lexicon.text(external, path + "/external", "title", 8_192, 8_192);
                Lexicon.text(external, path + "/external", "description", 8_192, 8_192);
                if (external.has("thumb")) {
                    picture(external.path("thumb"), path + "/external/thumb", "", account);
                }
                return content.withLink(Lexicon.text(external, path + "/external", "uri", "https?://\\S+", "uri"));
            }
            default -> throw XrpcError.invalidRecord(path + " has a $type that this sandbox does not know: " + type);
        }
    }

    private List<Picture> pictures(JsonNode embed, String path, BlueskyAccount account) {
        List<Picture> pictures = new ArrayList<>();
        for (JsonNode image : Lexicon.array(embed, path, "images", MOST_PICTURES)) {
            String at = path + "/images/" + pictures.size();
            Lexicon.object(image, at, Set.of("image", "alt", "aspectRatio"));
            String alt = Lexicon.text(image, at, "alt", 8_192, 8_192);
            pictures.add(picture(image.path("image"), at + "/image", alt, account));
        }
        if (pictures.isEmpty()) {
            throw XrpcError.invalidRecord(path + "/images must not have fewer than 1 elements");
        }
        return pictures;
    }

    private Picture picture(JsonNode blob, String path, String alt, BlueskyAccount account) {
        Lexicon.object(blob, path, Set.of("$type", "ref", "mimeType", "size"));
        String cid = blob.path("ref").path("$link").asString("");
        Picture picture = wall.upload(account.account(), cid)
                .map(upload -> upload.asPicture())
                .orElseThrow(() -> XrpcError.of(400, "BlobNotFound", "Could not find blob: " + cid));
        if (!blob.path("$type").asString("").equals("blob")
                || !blob.path("mimeType").asString("").equals(picture.kind().mimeType())
                || blob.path("size").asLong(-1) != picture.size()) {
            throw XrpcError.of(400, "InvalidMimeType", "Referenced blob does not match what was uploaded at " + path);
        }
        if (picture.size() > PICTURE_LIMIT) {
            throw XrpcError.of(
                    400,
                    "BlobTooLarge",
                    "This file is too large. It is " + picture.size() + " bytes but the maximum size is 1MB.");
        }
        return new Picture(cid, picture.digest(), picture.kind(), picture.size(), alt);
    }

    /** A data server does not look whether a parent is there; whoever gets one wrong has a thread that nobody sees whole. */
    private Optional<String> parent(JsonNode reply) {
        if (reply.isMissingNode()) {
            return Optional.empty();
        }
        Lexicon.object(reply, "Record/reply", Set.of("$type", "root", "parent"));
        reference(reply, "root");
        return Optional.of(reference(reply, "parent"));
    }

    private String reference(JsonNode reply, String name) {
        String path = "Record/reply/" + name;
        JsonNode reference = Lexicon.object(reply.path(name), path, Set.of("$type", "uri", "cid"));
        String uri = Lexicon.text(reference, path, "uri", URI, "at-uri");
        String cid = Lexicon.text(reference, path, "cid", "b[a-z2-7]{58}", "cid");
        boolean isThere = wall.find(uri)
                .map(WallPost::content)
                .map(Content::document)
                .filter(document -> document != null && Names.ofRecord(document).equals(cid))
                .isPresent();
        if (!isThere) {
            throw XrpcError.invalidRecord(path + " is no post of this sandbox as it is now");
        }
        return uri;
    }
}
