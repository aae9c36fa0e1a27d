package org.vocero.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void namesEveryTopic() {
        assertThat(Topics.all())
                .containsExactlyInAnyOrder(
                        "approval.posts.v1",
                        "approval.anchors.v1",
                        "approval.holds.v1",
                        "approval.outcomes.v1",
                        "approval.accounts.v1",
                        "publishing.holds.v1",
                        "scheduling.publications.v1",
                        "scheduling.checks.v1",
                        "publishing.deliveries.v1",
                        "publishing.accounts.v1",
                        "scheduling.due.x.v1",
                        "scheduling.due.facebook.v1",
                        "scheduling.due.mastodon.v1",
                        "scheduling.due.bluesky.v1");
    }

    @Test
    void namesDeadLettersByTopicAndConsumer() {
        assertThat(Topics.deadLetters(Topics.APPROVAL_POSTS, "scheduler-service"))
                .isEqualTo("approval.posts.v1.scheduler-service.dlt");
    }
}
