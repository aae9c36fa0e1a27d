package org.vocero.sandbox.x.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.markup.Entity;
import org.vocero.sandbox.markup.Markup;
import org.vocero.sandbox.media.Picture;
import org.vocero.sandbox.media.PictureKind;
import org.vocero.sandbox.wall.Wall;
import org.vocero.sandbox.wall.WallPost;
import org.vocero.sandbox.wall.web.WallUrls;
import org.vocero.sandbox.x.XAccount;

/** Tweets as X answers them: each link replaced by one of X's own, with what it stands for in the entities. */
@Component
class TweetViews {

    /** X gives the time of a post in whole seconds, with a fraction of zero. */
    private static final DateTimeFormatter CREATED_AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'.000Z'").withZone(ZoneOffset.UTC);

    private final Markup markup;
    private final Wall wall;
    private final WallUrls urls;

    TweetViews(Markup markup, Wall wall, WallUrls urls) {
        this.markup = markup;
        this.wall = wall;
        this.urls = urls;
    }

    /** What X answers without being asked for more. */
    Map<String, Object> view(WallPost post) {
        Map<String, Object> tweet = new LinkedHashMap<>();
        tweet.put("id", post.id());
        tweet.put("text", shorten(post).text);
        tweet.put("edit_history_tweet_ids", List.of(post.id()));
        return tweet;
    }

    /** @param fields the {@code tweet.fields} asked for */
    Map<String, Object> view(WallPost post, XAccount author, Set<String> fields) {
        Map<String, Object> tweet = view(post);
        if (fields.contains("author_id")) {
            tweet.put("author_id", author.userId());
        }
        if (fields.contains("conversation_id")) {
            tweet.put("conversation_id", rootOf(post).id());
        }
        if (fields.contains("created_at")) {
            tweet.put("created_at", CREATED_AT.format(post.createdAt()));
        }
        String parent = post.content().inReplyTo();
        if (fields.contains("referenced_tweets") && parent != null) {
            tweet.put("referenced_tweets", List.of(Map.of("type", "replied_to", "id", parent)));
        }
        if (fields.contains("in_reply_to_user_id") && parent != null) {
            tweet.put("in_reply_to_user_id", author.userId());
        }
        if (fields.contains("attachments") && !post.pictures().isEmpty()) {
            tweet.put(
                    "attachments",
                    Map.of(
                            "media_keys",
                            post.pictures().stream().map(TweetViews::mediaKey).toList()));
        }
        Map<String, Object> entities = shorten(post).entities();
        if (fields.contains("entities") && !entities.isEmpty()) {
            tweet.put("entities", entities);
        }
        return tweet;
    }

    /** Pictures as they are included beside the posts that have them, with the {@code media.fields} asked for. */
    List<Map<String, Object>> media(List<WallPost> posts, Set<String> fields) {
        return posts.stream()
                .flatMap(post -> post.pictures().stream())
                .map(picture -> {
                    Map<String, Object> media = new LinkedHashMap<>();
                    media.put("media_key", mediaKey(picture));
                    media.put("type", picture.kind() == PictureKind.GIF ? "animated_gif" : "photo");
                    if (fields.contains("url")) {
                        media.put("url", urls.root() + "/wall/media/" + picture.digest());
                    }
                    if (fields.contains("alt_text") && !picture.alt().isEmpty()) {
                        media.put("alt_text", picture.alt());
                    }
                    return media;
                })
                .toList();
    }

    static String mediaKey(Picture picture) {
        return picture.kind() == PictureKind.GIF ? gifKey(picture.id()) : "3_" + picture.id();
    }

    static String gifKey(String id) {
        return "16_" + id;
    }

    private WallPost rootOf(WallPost post) {
        WallPost root = post;
        String parent = root.content().inReplyTo();
        while (parent != null) {
            root = wall.find(parent).orElseThrow();
            parent = root.content().inReplyTo();
        }
        return root;
    }

    private Shortened shorten(WallPost post) {
        Shortened shortened = new Shortened(post, urls.of(post) + "/photo/1");
        markup.entities(post.text()).forEach(shortened::take);
        return shortened.finish();
    }

    /** A text on its way to X's form; the positions of its entities count code points, as X's do. */
    private static final class Shortened {

        private final WallPost post;
        private final String photos;
        private final StringBuilder text = new StringBuilder();
        private final List<Map<String, Object>> urls = new ArrayList<>();
        private final List<Map<String, Object>> hashtags = new ArrayList<>();
        private final List<Map<String, Object>> mentions = new ArrayList<>();
        private int from;

        Shortened(WallPost post, String photos) {
            this.post = post;
            this.photos = photos;
        }

        void take(Entity entity) {
            text.append(post.text(), from, entity.start());
            int start = text.codePointCount(0, text.length());
            String shown = entity.kind() == Entity.Kind.LINK
                    ? shortUrl()
                    : post.text().substring(entity.start(), entity.end());
            text.append(shown);
            from = entity.end();
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("start", start);
            view.put("end", start + shown.codePointCount(0, shown.length()));
            switch (entity.kind()) {
                case LINK -> urls.add(link(view, shown, entity));
                case HASHTAG -> hashtags.add(with(view, "tag", entity.value()));
                case MENTION -> mentions.add(with(view, "username", entity.value()));
            }
        }

        Shortened finish() {
            text.append(post.text().substring(from));
            if (!post.pictures().isEmpty()) {
                linkPictures();
            }
            return this;
        }

        /** X ends a text that has pictures with one more link, and gives an entity for each of them. */
        private void linkPictures() {
            if (text.length() > 0) {
                text.append(' ');
            }
            int start = text.codePointCount(0, text.length());
            String url = shortUrl();
            text.append(url);
            for (Picture picture : post.pictures()) {
                Map<String, Object> view = new LinkedHashMap<>();
                view.put("start", start);
                view.put("end", start + url.length());
                view.put("url", url);
                view.put("expanded_url", photos);
                view.put("display_url", "pic.twitter.com/" + url.substring(url.lastIndexOf('/') + 1));
                view.put("media_key", mediaKey(picture));
                urls.add(view);
            }
        }

        Map<String, Object> entities() {
            Map<String, Object> entities = new LinkedHashMap<>();
            if (!urls.isEmpty()) {
                entities.put("urls", urls);
            }
            if (!hashtags.isEmpty()) {
                entities.put("hashtags", hashtags);
            }
            if (!mentions.isEmpty()) {
                entities.put("mentions", mentions);
            }
            return entities;
        }

        /** Ten characters of base 36, the same for the same link of the same post. */
        private String shortUrl() {
            long number = Long.parseLong(post.id()) + urls.size();
            String key = Long.toString(number, Character.MAX_RADIX);
            return "https://t.co/" + key.substring(Math.max(0, key.length() - 10));
        }

        private static Map<String, Object> link(Map<String, Object> view, String url, Entity target) {
            view.put("url", url);
            view.put("expanded_url", target.address());
            view.put("display_url", target.displayed());
            return view;
        }

        private static Map<String, Object> with(Map<String, Object> view, String name, String value) {
            view.put(name, value);
            return view;
        }
    }
}
