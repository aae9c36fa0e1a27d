package org.vocero.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.vocero.localstack.StackFailure;

@NullMarked
class LaunchWatchTest {

    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void looksUntilNothingMoreBecomesOfAnyPublication() throws Exception {
        Iterator<List<Publication>> looks = Stream.of(
                        List.<Publication>of(),
                        List.of(publication("scheduled"), publication("scheduled")),
                        List.of(publication("published"), publication("sending")),
                        List.of(publication("published"), publication("failed")))
                .iterator();

        List<Publication> last = new LaunchWatch(looks::next, PAUSE).untilOver(LONG);

        assertThat(last).extracting(Publication::state).containsExactly("published", "failed");
        assertThat(looks).isExhausted();
    }

    @Test
    void givesUpWithWhatItSawLast() throws Exception {
        LaunchWatch watch = new LaunchWatch(() -> List.of(publication("due")), PAUSE);

        List<Publication> last = watch.untilOver(Duration.ofMillis(200));

        assertThat(last).extracting(Publication::state).containsExactly("due");
        assertThat(LaunchWatch.isOver(last)).isFalse();
    }

    @Test
    void failsAtOnceWhenTheDeskCannotBeLookedAt() {
        LaunchWatch watch = new LaunchWatch(
                () -> {
                    throw new StackFailure("The desk does not answer");
                },
                PAUSE);

        assertThatThrownBy(() -> watch.untilOver(LONG)).isInstanceOf(StackFailure.class);
    }

    private static Publication publication(String state) {
        return new Publication(JsonNodeFactory.instance.objectNode().put("state", state));
    }
}
