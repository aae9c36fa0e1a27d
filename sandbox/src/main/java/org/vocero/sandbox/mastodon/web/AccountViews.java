package org.vocero.sandbox.mastodon.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.mastodon.MastodonAccount;
import org.vocero.sandbox.wall.Wall;
import org.vocero.sandbox.wall.web.WallUrls;

/** Accounts as Mastodon answers them. */
@Component
class AccountViews {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Wall wall;
    private final WallUrls urls;

    AccountViews(Wall wall, WallUrls urls) {
        this.wall = wall;
        this.urls = urls;
    }

    Map<String, Object> view(MastodonAccount account) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", account.id());
        view.put("username", account.handle());
        view.put("acct", account.handle());
        view.put("display_name", account.name());
        view.put("locked", false);
        view.put("bot", false);
        view.put("discoverable", true);
        view.put("group", false);
        view.put("created_at", "2018-01-01T00:00:00.000Z");
        view.put("note", "");
        view.put("url", url(account));
        view.put("uri", url(account));
        view.put("avatar", urls.root() + "/assets/mark.svg");
        view.put("header", urls.root() + "/assets/mark.svg");
        view.put("followers_count", 0);
        view.put("following_count", 0);
        view.put("statuses_count", wall.count(account.account()));
        view.put("emojis", List.of());
        view.put("fields", List.of());
        return view;
    }

    /** With what only its owner sees. */
    Map<String, Object> ownView(MastodonAccount account) {
        Map<String, Object> view = view(account);
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("privacy", "public");
        source.put("sensitive", false);
        source.put("language", account.language());
        source.put("note", "");
        source.put("fields", List.of());
        source.put("follow_requests_count", 0);
        view.put("source", source);
        return view;
    }

    String url(MastodonAccount account) {
        return urls.root() + "/@" + account.handle();
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }
}
