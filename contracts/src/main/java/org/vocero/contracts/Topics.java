package org.vocero.contracts;

import java.util.List;
import java.util.stream.Stream;

/** Topic names, {@code <owner>.<things>.v<major>}, with the key that orders each. */
public final class Topics {

    /** Key: post id. */
    public static final String APPROVAL_POSTS = "approval.posts.v1";

    /** Key: {@code <campaign>/<anchor>}. */
    public static final String APPROVAL_ANCHORS = "approval.anchors.v1";

    /** Key: hold id. */
    public static final String APPROVAL_HOLDS = "approval.holds.v1";

    /** What people decide of calls that ended without an answer. Key: publication id. */
    public static final String APPROVAL_OUTCOMES = "approval.outcomes.v1";

    /** How far apart an account's posts are. Key: account key. */
    public static final String APPROVAL_ACCOUNTS = "approval.accounts.v1";

    /** Key: publication id; channel of what is said of many at once. */
    public static final String SCHEDULING_PUBLICATIONS = "scheduling.publications.v1";

    /** Key: publication id. */
    public static final String PUBLISHING_DELIVERIES = "publishing.deliveries.v1";

    /** That holds are in force. Key: hold id. */
    public static final String PUBLISHING_HOLDS = "publishing.holds.v1";

    /** Key: account key. */
    public static final String SCHEDULING_CHECKS = "scheduling.checks.v1";

    /** Key: account key. */
    public static final String PUBLISHING_ACCOUNTS = "publishing.accounts.v1";

    /** The channels that have a due topic. */
    public static final List<String> CHANNELS = List.of("x", "facebook", "mastodon", "bluesky");

    private Topics() {}

    /** The topic of what is due on a channel. Key: account key, so that an account's publications keep their order. */
    public static String schedulingDue(String channel) {
        return "scheduling.due." + channel + ".v1";
    }

    /** Where a consumer's unprocessable records go. */
    public static String deadLetters(String topic, String consumer) {
        return topic + "." + consumer + ".dlt";
    }

    /** Every topic that services write, without dead letters. */
    public static List<String> all() {
        return Stream.concat(
                        Stream.of(
                                APPROVAL_POSTS,
                                APPROVAL_ANCHORS,
                                APPROVAL_HOLDS,
                                APPROVAL_OUTCOMES,
                                APPROVAL_ACCOUNTS,
                                SCHEDULING_PUBLICATIONS,
                                PUBLISHING_DELIVERIES,
                                PUBLISHING_HOLDS,
                                SCHEDULING_CHECKS,
                                PUBLISHING_ACCOUNTS),
                        CHANNELS.stream().map(Topics::schedulingDue))
                .toList();
    }
}
