package org.vocero.sandbox.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vocero.sandbox.bluesky.BlueskyAccount;
import org.vocero.sandbox.bluesky.Names;
import org.vocero.sandbox.config.SandboxProperties.AccountProperties;
import org.vocero.sandbox.facebook.Page;
import org.vocero.sandbox.mastodon.MastodonAccount;
import org.vocero.sandbox.wall.Author;
import org.vocero.sandbox.wall.Channel;
import org.vocero.sandbox.x.XAccount;

/** The configured accounts as each feature knows them. */
final class ConfiguredAccounts {

    private final List<Author> authors = new ArrayList<>();
    private final List<XAccount> xAccounts = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<MastodonAccount> mastodonAccounts = new ArrayList<>();
    private final List<BlueskyAccount> blueskyAccounts = new ArrayList<>();

    /** @throws IllegalArgumentException naming the property that is missing or wrong */
    ConfiguredAccounts(Map<String, AccountProperties> accounts) {
        accounts.forEach(this::add);
    }

    List<Author> authors() {
        return authors;
    }

    List<XAccount> xAccounts() {
        return xAccounts;
    }

    List<Page> pages() {
        return pages;
    }

    List<MastodonAccount> mastodonAccounts() {
        return mastodonAccounts;
    }

    List<BlueskyAccount> blueskyAccounts() {
        return blueskyAccounts;
    }

    private void add(String key, AccountProperties account) {
        switch (account.channel()) {
            case "x" -> addToX(author(key, Channel.X, account), account);
            case "facebook" -> addToFacebook(author(key, Channel.FACEBOOK, account), account);
            case "mastodon" -> addToMastodon(author(key, Channel.MASTODON, account), account);
            case "bluesky" -> addToBluesky(author(key, Channel.BLUESKY, account), account);
            default ->
                throw new IllegalArgumentException(
                        property(key, "channel") + " is '" + account.channel() + "': x, facebook, mastodon or bluesky");
        }
    }

    private void addToX(Author author, AccountProperties account) {
        String key = author.account();
        xAccounts.add(new XAccount(
                key,
                author.handle(),
                author.name(),
                required(key, "consumer-key", account.consumerKey()),
                required(key, "consumer-secret", account.consumerSecret()),
                required(key, "access-token", account.accessToken()),
                required(key, "access-token-secret", account.accessTokenSecret())));
    }

    private void addToFacebook(Author author, AccountProperties account) {
        String key = author.account();
        pages.add(new Page(
                key,
                author.handle(),
                author.name(),
                required(key, "page-id", account.pageId()),
                required(key, "page-token", account.pageToken()),
                required(key, "app-secret", account.appSecret())));
    }

    private void addToMastodon(Author author, AccountProperties account) {
        String key = author.account();
        mastodonAccounts.add(new MastodonAccount(
                key,
                author.handle(),
                author.name(),
                author.language(),
                required(key, "access-token", account.accessToken()),
                Set.copyOf(account.scopes())));
    }

    private void addToBluesky(Author author, AccountProperties account) {
        String key = author.account();
        blueskyAccounts.add(new BlueskyAccount(
                key,
                author.handle(),
                author.name(),
                account.did() == null ? Names.did(key) : account.did(),
                required(key, "app-password", account.appPassword())));
    }

    private Author author(String key, Channel channel, AccountProperties account) {
        String given = account.handle() == null ? key : account.handle();
        String handle = given.startsWith("@") ? given.substring(1) : given;
        String name = account.name() == null ? handle.replace('_', ' ') : account.name();
        Author author = new Author(key, channel, handle, name, account.language(), account.zone());
        authors.add(author);
        return author;
    }

    private static String required(String key, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(property(key, field) + " is missing");
        }
        return value;
    }

    private static String property(String key, String field) {
        return "vocero.sandbox.accounts." + key + "." + field;
    }
}
