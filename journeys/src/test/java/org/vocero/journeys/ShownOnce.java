package org.vocero.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vocero.journeys.CrashPlan.Message;
import org.vocero.journeys.Deliveries.Row;
import org.vocero.journeys.Wall.Posted;

/** Holds what everybody sees against what the publishers know: every post of every thread, and every picture. */
final class ShownOnce {

    private final CrashPlan plan;
    private final List<Posted> shown;

    /** @param shown of this plan's campaign */
    ShownOnce(CrashPlan plan, List<Posted> shown) {
        this.plan = plan;
        this.shown = shown;
    }

    void check(List<Row> deliveries) {
        assertThat(shown)
                .extracting(post -> post.account() + ": " + post.text())
                .doesNotHaveDuplicates();
        List<Posted> known = new ArrayList<>();
        for (Row delivery : deliveries) {
            List<Posted> its = of(delivery);
            known.addAll(its);
            isWhatIsRecorded(delivery, its);
            itsPicturesAreOnItsFirst(delivery, its);
        }
        assertThat(shown).as("nothing else is shown").containsExactlyInAnyOrderElementsOf(known);
    }

    private List<Posted> of(Row delivery) {
        Message message = plan.messageWith(delivery.body());
        return shown.stream()
                .filter(post -> post.account().equals(delivery.account()))
                .filter(post -> message.paragraphs().stream().anyMatch(post.text()::startsWith))
                .toList();
    }

    /** Where the end of a call is not known, one more may be there. */
    private static void isWhatIsRecorded(Row delivery, List<Posted> its) {
        List<String> ids = delivery.urls().stream().map(ShownOnce::idIn).toList();
        Map<String, Posted> byId =
                its.stream().collect(Collectors.toMap(post -> idIn(post.url()), Function.identity()));
        assertThat(byId.keySet()).as("what is shown of %s", delivery).containsAll(ids);
        assertThat(its.size() - ids.size())
                .as("what is shown of %s and not recorded", delivery)
                .isBetween(0, delivery.state().equals("uncertain") ? 1 : 0);
        assertThat(ids)
                .as("%s", delivery)
                .hasSizeBetween(
                        switch (delivery.state()) {
                            case "published" -> delivery.elements();
                            case "partial" -> 1;
                            default -> 0;
                        },
                        switch (delivery.state()) {
                            case "published" -> delivery.elements();
                            case "partial", "uncertain" -> delivery.elements() - 1;
                            default -> 0;
                        });
        for (int element = 0; element < ids.size(); element++) {
            @Nullable String before =
                    element == 0 ? null : posted(byId, ids.get(element - 1)).id();
            assertThat(posted(byId, ids.get(element)).inReplyTo())
                    .as("what post %d of %s answers", element + 1, delivery)
                    .isEqualTo(before);
        }
    }

    private static Posted posted(Map<String, Posted> byId, String id) {
        return Objects.requireNonNull(byId.get(id));
    }

    private void itsPicturesAreOnItsFirst(Row delivery, List<Posted> its) {
        Message message = plan.messageWith(delivery.body());
        for (Posted post : its) {
            assertThat(post.pictures())
                    .as("pictures of %s", post)
                    .isEqualTo(post.inReplyTo() == null ? message.pictures() : List.of());
        }
    }

    /** A platform shows a post at several addresses, all of which end in its id. */
    private static String idIn(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
