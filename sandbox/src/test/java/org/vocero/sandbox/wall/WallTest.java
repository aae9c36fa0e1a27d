package org.vocero.sandbox.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vocero.sandbox.media.Picture;
import org.vocero.sandbox.media.PictureKind;

class WallTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-18T14:00:00Z"), ZoneOffset.UTC);
    private static final Author ANA = new Author("x-ana", Channel.X, "ana", "Ana", "es", ZoneOffset.UTC);
    private static final Author EVA = new Author("x-eva", Channel.X, "eva", "Eva", "es", ZoneOffset.UTC);

    private final MemoryWallLog log = new MemoryWallLog();
    private final Wall wall = wall(CLOCK, Duration.ofHours(1));

    @Test
    void showsTheNewestFirst() {
        WallPost first = taken(draft(ANA, "uno", true));
        WallPost second = taken(draft(ANA, "dos", true));

        assertThat(wall.published()).containsExactly(second, first);
    }

    @Test
    void refusesRepetitionAndRemembersIt() {
        WallPost first = taken(draft(ANA, "uno", true));

        Posting again = wall.post(draft(ANA, "uno", true));

        assertThat(again).isInstanceOf(Posting.Repeats.class);
        assertThat(wall.published()).singleElement().isEqualTo(first.counting(new WallPost.Tally(1, 0, 0)));
    }

    @Test
    void knowsARequestByItsKeyForAnHour() {
        Author masto = new Author("masto", Channel.MASTODON, "ana", "Ana", "es", ZoneOffset.UTC);
        Draft draft = new Draft(masto, Content.of("uno"), Long::toString, "key-1", true);
        WallPost first = taken(draft);

        Posting again = wall.post(draft);
        Posting later =
                wall(Clock.offset(CLOCK, Duration.ofHours(1)), Duration.ZERO).post(draft);

        assertThat(again).isEqualTo(new Posting.Same(first));
        assertThat(wall.find(first.id()).orElseThrow().tally().repeatsAnswered())
                .isEqualTo(1);
        assertThat(later).isInstanceOf(Posting.Taken.class);
    }

    @Test
    void changesNothingWhenTheSameIsPutTwice() {
        Author bluesky = new Author("bsky", Channel.BLUESKY, "ana", "Ana", "es", ZoneOffset.UTC);
        WallPost first = taken(new Draft(bluesky, Content.of("uno"), number -> "at://ana/1"));

        Posting same = wall.put(new Draft(bluesky, Content.of("uno"), number -> "at://ana/1"));
        Posting other = wall.put(new Draft(bluesky, Content.of("dos"), number -> "at://ana/1"));

        assertThat(same).isEqualTo(new Posting.Same(first));
        assertThat(other).isInstanceOf(Posting.Taken.class);
        assertThat(wall.published()).singleElement().satisfies(post -> {
            assertThat(post.text()).isEqualTo("dos");
            assertThat(post.tally()).isEqualTo(new WallPost.Tally(0, 1, 1));
        });
    }

    @Test
    void attachesAnUploadOnce() {
        Upload upload = wall.upload("x-ana", Long::toString, "ab", PictureKind.PNG, 1, "");
        wall.describe(upload, "Una foto");
        WallPost post = taken(new Draft(
                ANA,
                Content.of("uno")
                        .withPictures(List.of(
                                wall.upload("x-ana", upload.id()).orElseThrow().asPicture())),
                Long::toString));

        Wall restarted = wall(CLOCK, Duration.ZERO);

        assertThat(post.pictures()).extracting(Picture::alt).containsExactly("Una foto");
        assertThat(restarted.upload("x-ana", upload.id()).orElseThrow().attached())
                .isTrue();
        assertThat(restarted.upload("x-eva", upload.id())).isEmpty();
    }

    @Test
    void takesTheSameTextFromAnotherAccount() {
        taken(draft(ANA, "uno", true));
        taken(draft(EVA, "uno", true));

        assertThat(wall.published()).hasSize(2);
    }

    @Test
    void takesRepetitionAfterTheWindow() {
        taken(draft(ANA, "uno", true));
        Wall later = wall(Clock.offset(CLOCK, Duration.ofHours(1)), Duration.ofHours(1));

        assertThat(later.post(draft(ANA, "uno", true))).isInstanceOf(Posting.Taken.class);
    }

    @Test
    void hidesUnpublishedUntilItIsPublished() {
        WallPost hidden = taken(draft(ANA, "uno", false));
        assertThat(wall.published()).isEmpty();

        wall.publish(hidden.id());

        assertThat(wall.published()).extracting(WallPost::id).containsExactly(hidden.id());
    }

    @Test
    void publishesOnce() {
        WallPost hidden = taken(draft(ANA, "uno", false));
        wall.publish(hidden.id());

        wall.publish(hidden.id());

        assertThat(log.readAll()).hasSize(2);
    }

    @Test
    void isTheSameAfterARestart() {
        taken(draft(ANA, "uno", true));
        wall.post(draft(ANA, "uno", true));
        wall.publish(taken(draft(EVA, "dos", false)).id());

        Wall restarted = wall(CLOCK, Duration.ofHours(1));

        assertThat(restarted.published()).isEqualTo(wall.published());
        assertThat(restarted.post(draft(ANA, "uno", true))).isInstanceOf(Posting.Repeats.class);
    }

    @Test
    void neverGivesAnIdTwiceThoughTheClockGoesBack() {
        WallPost before = taken(draft(ANA, "uno", true));
        Wall restarted = wall(Clock.offset(CLOCK, Duration.ofDays(-1)), Duration.ZERO);

        restarted.post(draft(ANA, "dos", true));

        assertThat(restarted.published())
                .extracting(WallPost::id)
                .doesNotHaveDuplicates()
                .contains(before.id());
    }

    @Test
    void showsNothingThatCouldNotBeWritten() {
        WallLog full = new WallLog() {
            @Override
            public List<WallEntry> readAll() {
                return List.of();
            }

            @Override
            public void append(WallEntry entry) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
        };
        Wall unwritable = new Wall(full, new PostIds(CLOCK), CLOCK, Duration.ZERO);

        assertThatThrownBy(() -> unwritable.post(draft(ANA, "uno", true))).isInstanceOf(UncheckedIOException.class);
        assertThat(unwritable.published()).isEmpty();
    }

    private Wall wall(Clock clock, Duration duplicateWindow) {
        return new Wall(log, new PostIds(clock), clock, duplicateWindow);
    }

    private WallPost taken(Draft draft) {
        return wall.post(draft)
                .match(
                        post -> post,
                        same -> {
                            throw new AssertionError("same as " + same);
                        },
                        repeated -> {
                            throw new AssertionError("repeats " + repeated);
                        });
    }

    private static Draft draft(Author author, String text, boolean published) {
        return new Draft(author, Content.of(text), Long::toString, null, published);
    }
}
