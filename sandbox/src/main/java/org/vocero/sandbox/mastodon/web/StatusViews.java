package org.vocero.sandbox.mastodon.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.markup.Entity;
import org.vocero.sandbox.mastodon.MastodonAccounts;
import org.vocero.sandbox.mastodon.StatusText;
import org.vocero.sandbox.wall.Wall;
import org.vocero.sandbox.wall.WallPost;
import org.vocero.sandbox.wall.web.WallUrls;
import tools.jackson.databind.json.JsonMapper;

/** Statuses as Mastodon answers them. */
@Component
class StatusViews {

    private final MastodonAccounts accounts;
    private final AccountViews accountViews;
    private final MediaViews mediaViews;
    private final StatusText texts;
    private final Wall wall;
    private final WallUrls urls;
    private final JsonMapper json;

    StatusViews(
            MastodonAccounts accounts,
            AccountViews accountViews,
            MediaViews mediaViews,
            StatusText texts,
            Wall wall,
            WallUrls urls,
            JsonMapper json) {
        this.accounts = accounts;
        this.accountViews = accountViews;
        this.mediaViews = mediaViews;
        this.texts = texts;
        this.wall = wall;
        this.urls = urls;
        this.json = json;
    }

    Map<String, Object> view(WallPost post) {
        Options options = options(post);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", post.id());
        view.put("created_at", AccountViews.time(post.createdAt()));
        view.put("in_reply_to_id", post.content().inReplyTo());
        view.put("in_reply_to_account_id", parentAuthor(post));
        view.put("sensitive", options.sensitive());
        view.put("spoiler_text", options.spoiler());
        view.put("visibility", options.visibility());
        view.put("language", post.content().language());
        view.put("uri", urls.of(post).toString());
        view.put("url", urls.of(post).toString());
        view.put("replies_count", 0);
        view.put("reblogs_count", 0);
        view.put("favourites_count", 0);
        view.put("edited_at", null);
        view.put("content", texts.html(post.text()));
        view.put("reblog", null);
        view.put("application", Map.of("name", "Vocero"));
        accounts.all().stream()
                .filter(account -> account.account().equals(post.account()))
                .findFirst()
                .ifPresent(account -> view.put("account", accountViews.view(account)));
        view.put(
                "media_attachments",
                post.pictures().stream().map(mediaViews::view).toList());
        view.put("mentions", mentions(post));
        view.put("tags", tags(post));
        view.put("emojis", List.of());
        view.put("card", null);
        view.put("poll", null);
        return view;
    }

    Options options(WallPost post) {
        String document = post.content().document();
        return document == null ? new Options("public", false, "") : json.readValue(document, Options.class);
    }

    private Object parentAuthor(WallPost post) {
        String parent = post.content().inReplyTo();
        return parent == null
                ? json.nullNode()
                : wall.find(parent)
                        .flatMap(found -> accounts.all().stream()
                                .filter(account -> account.account().equals(found.account()))
                                .findFirst())
                        .<Object>map(account -> account.id())
                        .orElseGet(json::nullNode);
    }

    private List<Map<String, String>> mentions(WallPost post) {
        return texts.entities(post.text()).stream()
                .filter(entity -> entity.kind() == Entity.Kind.MENTION)
                .flatMap(entity -> accounts.byHandle(entity.value()).stream())
                .map(account -> Map.of(
                        "id", account.id(),
                        "username", account.handle(),
                        "acct", account.handle(),
                        "url", accountViews.url(account)))
                .toList();
    }

    private List<Map<String, String>> tags(WallPost post) {
        return texts.entities(post.text()).stream()
                .filter(entity -> entity.kind() == Entity.Kind.HASHTAG)
                .map(entity -> Map.of(
                        "name",
                        entity.value().toLowerCase(Locale.ROOT),
                        "url",
                        urls.root() + "/tags/" + entity.value()))
                .toList();
    }

    /** What a status has beside what every channel has. */
    record Options(String visibility, boolean sensitive, String spoiler) {}
}
