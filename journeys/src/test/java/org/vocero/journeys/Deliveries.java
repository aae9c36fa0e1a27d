package org.vocero.journeys;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    /**
     * One of them.
     *
     * @param elements how many posts it is, as far as was known when it was sent
     * @param urls of those that it is said to be, in their order
     */
    record Row(String state, String account, String body, int elements, List<String> urls) {}

    List<Row> all() {
        return query("SELECT concat_ws('|', state, account, body, elements,"
                        + " CASE WHEN elements > 1 THEN array_to_string(posted_urls, ' ') ELSE coalesce(url, '') END)"
                        + " FROM delivery WHERE campaign = '" + campaign + "'")
                .stream()
                .map(row -> row.split("\\|", -1))
                .map(row -> new Row(row[0], row[1], row[2], Integer.parseInt(row[3]), urls(row[4])))
                .toList();
    }

    private static List<String> urls(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(" ", -1));
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
