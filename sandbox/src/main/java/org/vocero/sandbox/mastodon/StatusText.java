package org.vocero.sandbox.mastodon;

import java.util.List;
import java.util.function.Predicate;
import org.vocero.sandbox.markup.Entity;
import org.vocero.sandbox.markup.Graphemes;
import org.vocero.sandbox.markup.Markup;

/** The text of a status as a server counts and shows it. */
public final class StatusText {

    /** docs.joinmastodon.org, 2026-11: what a server allows unless its owner changed it. */
    public static final int LIMIT = 500;

    /** What a link counts, however long it is. */
    public static final int LINK = 23;

    private static final int SHOWN_OF_LINK = 30;

    private final Markup markup;
    private final String root;
    private final Predicate<String> isLocal;

    /**
     * On one server.
     *
     * @param root its address, without a slash at the end
     * @param isLocal whether it has an account of this handle: a mention of nobody is mere text
     */
    public StatusText(Markup markup, String root, Predicate<String> isLocal) {
        this.markup = markup;
        this.root = root;
        this.isLocal = isLocal;
    }

    /** In graphemes, with a link as {@value #LINK}. */
    public int length(String text) {
        int length = 0;
        int from = 0;
        for (Entity entity : entities(text)) {
            if (entity.kind() == Entity.Kind.LINK) {
                length += Graphemes.count(text.substring(from, entity.start())) + LINK;
                from = entity.end();
            }
        }
        return length + Graphemes.count(text.substring(from));
    }

    /** Paragraphs, with links, hashtags and mentions of this server's accounts. */
    public String html(String text) {
        if (text.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder();
        int from = 0;
        for (Entity entity : entities(text)) {
            html.append(escaped(text.substring(from, entity.start())));
            html.append(html(text, entity));
            from = entity.end();
        }
        html.append(escaped(text.substring(from)));
        String lines = html.toString().replace("\r\n", "\n").strip();
        return "<p>" + lines.replaceAll("\n{2,}", "</p><p>").replace("\n", "<br />") + "</p>";
    }

    /** Of the text, those that this server makes something of. */
    public List<Entity> entities(String text) {
        return markup.entities(text).stream()
                .filter(entity -> switch (entity.kind()) {
                    case LINK -> entity.value().matches("(?is)https?://.*");
                    case HASHTAG -> text.charAt(entity.start()) != '$';
                    case MENTION -> isLocal.test(entity.value());
                })
                .toList();
    }

    private String html(String text, Entity entity) {
        String written = text.substring(entity.start(), entity.end());
        return switch (entity.kind()) {
            case LINK -> link(written);
            case HASHTAG ->
                "<a href=\"" + root + "/tags/" + escaped(entity.value())
                        + "\" class=\"mention hashtag\" rel=\"tag\">#<span>" + escaped(entity.value()) + "</span></a>";
            case MENTION ->
                "<span class=\"h-card\" translate=\"no\"><a href=\"" + root + "/@" + escaped(entity.value())
                        + "\" class=\"u-url mention\">@<span>" + escaped(entity.value()) + "</span></a></span>";
        };
    }

    /** The whole address, of which a reader sees the middle. */
    private static String link(String address) {
        String rest = address.replaceFirst("(?i)^https?://(www\\.)?", "");
        String prefix = address.substring(0, address.length() - rest.length());
        boolean isCut = rest.length() > SHOWN_OF_LINK;
        String shown = isCut ? rest.substring(0, SHOWN_OF_LINK) : rest;
        return "<a href=\"" + escaped(address) + "\" target=\"_blank\" rel=\"nofollow noopener\" translate=\"no\">"
                + "<span class=\"invisible\">" + escaped(prefix) + "</span><span class=\"" + (isCut ? "ellipsis" : "")
                + "\">" + escaped(shown) + "</span><span class=\"invisible\">"
                + escaped(rest.substring(shown.length())) + "</span></a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
