package org.vocero.approval.desk.web;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.vocero.approval.schedule.MovePosts;
import org.vocero.approval.schedule.Selection;
import org.vocero.approval.schedule.Wish;

/**
 * What the forms say that move posts: which posts, and where to. How far is a number of some unit; an address may say it as ISO periods instead.
 *
 * @param post keys of the posts; without any, those that the list's filter lets through
 * @param by an ISO duration, and {@code offset} an ISO period, where no {@code number} says it
 * @param anchor an event's key, or an ISO date
 * @param number of {@code unit}s, on the side of {@code way}: {@code earlier}, or else later
 * @param undone the move that is to be undone
 */
record AskedMove(
        @Nullable List<String> post,
        @Nullable String state,
        @Nullable String follows,
        @Nullable String text,
        @Nullable String by,
        @Nullable String anchor,
        @Nullable String offset,
        @Nullable String number,
        @Nullable String unit,
        @Nullable String way,
        @Nullable String localTime,
        @Nullable String zone,
        @Nullable UUID undone,
        @Nullable String seen) {

    MovePosts command(String campaign, Principal person) {
        boolean counted = !said(number).isEmpty();
        boolean toAnEvent = !said(anchor).isEmpty();
        Wish wish = undone == null
                ? new Wish(
                        counted && !toAnEvent ? counted() : said(by),
                        said(anchor),
                        counted && toAnEvent ? counted() : said(offset),
                        said(localTime),
                        said(zone),
                        null)
                : Wish.undoing(undone);
        return new MovePosts(campaign, selection(), wish, said(seen), person.getName());
    }

    private String counted() {
        String sign = said(way).equals("earlier") ? "-" : "";
        return sign
                + switch (said(unit)) {
                    case "hours" -> "PT" + said(number) + "H";
                    case "minutes" -> "PT" + said(number) + "M";
                    default -> "P" + said(number) + "D";
                };
    }

    /** Keys of the posts. */
    public List<String> posts() {
        return post == null ? List.of() : post;
    }

    /** Whether the form can be filled in: something is chosen. */
    public boolean isOfPosts() {
        return undone == null && !selection().isEmpty();
    }

    /** Whether they are to be on a day of their own, and follow nothing. */
    public boolean isToADate() {
        return said(anchor).matches("[0-9]{4}-.*");
    }

    Selection selection() {
        return new Selection(posts(), given(state), given(follows), given(text));
    }

    String addressOn(String page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(page);
        if (undone != null) {
            return address.queryParam("undone", undone).build().toUriString();
        }
        address.queryParam("post", posts())
                .queryParam("state", said(state))
                .queryParam("follows", said(follows))
                .queryParam("text", said(text));
        target().forEach(address::queryParam);
        return address.encode().build().toUriString();
    }

    /** Where to, by the names of the fields. */
    public Map<String, String> target() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("by", said(by));
        fields.put("anchor", said(anchor));
        fields.put("offset", said(offset));
        fields.put("number", said(number));
        fields.put("unit", said(unit));
        fields.put("way", said(way));
        fields.put("localTime", said(localTime));
        fields.put("zone", said(zone));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
