package org.vocero.journeys;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vocero.journeys.Wall.Posted;
import org.vocero.localstack.Stack;

/** What the publishers' database says of a campaign. */
final class Deliveries {

    private static final String OF_CAMPAIGN =
            " FROM delivery LEFT JOIN attempt USING (publication_id, version) WHERE campaign = '";

    private final Stack stack;
    private final String campaign;

    Deliveries(Stack stack, String campaign) {
        this.stack = stack;
        this.campaign = campaign;
    }

    /** @param url empty unless it is published */
    record Row(String state, String account, String body, String url) {

        boolean isShownBy(Posted post) {
            return post.account().equals(account) && post.text().startsWith(body);
        }
    }

    List<Row> all() {
        return query("SELECT concat_ws('|', state, account, body, coalesce(url, ''))"
                        + " FROM delivery WHERE campaign = '" + campaign + "'")
                .stream()
                .map(row -> row.split("\\|", -1))
                .map(row -> new Row(row[0], row[1], row[2], row[3]))
                .toList();
    }

    /** Those that will still change by themselves. */
    List<String> open() {
        return query(
                "SELECT concat_ws(' ', state, account, body, reason, detail, next_at) FROM delivery WHERE campaign = '"
                        + campaign
                        + "' AND (state IN ('waiting', 'deferred', 'held', 'sending') OR state = 'uncertain' AND next_at IS NOT NULL)");
    }

    long attempts() {
        return count("SELECT count(id)" + OF_CAMPAIGN + campaign + "'");
    }

    long attemptsUnderWay() {
        return count("SELECT count(id)" + OF_CAMPAIGN + campaign + "' AND state = 'sending'");
    }

    Map<String, Long> states() {
        return new TreeMap<>(all().stream().collect(Collectors.groupingBy(Row::state, Collectors.counting())));
    }

    private long count(String sql) {
        return Long.parseLong(query(sql).get(0));
    }

    private List<String> query(String sql) {
        return Tables.query(stack, "publisher", sql);
    }
}
