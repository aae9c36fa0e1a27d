package org.vocero.sandbox.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vocero.sandbox.media.Picture;
import org.vocero.sandbox.media.PictureKind;

class DoublesTest {

    private long numbers;

    @Test
    void countsTheSameWordsOfOneAccount() {
        WallPost first = post("x-ana", "uno", "a");
        WallPost again = post("x-ana", "uno", "b");
        WallPost other = post("x-eva", "uno", "a");

        Doubles doubles = new Doubles(List.of(first, again, other));

        assertThat(doubles.timesPosted(first)).isEqualTo(2);
        assertThat(doubles.timesPosted(other)).isEqualTo(1);
    }

    @Test
    void tellsPostsWithoutWordsApartByTheirPictures() {
        WallPost first = post("x-ana", "", "a");
        WallPost other = post("x-ana", "", "b");

        Doubles doubles = new Doubles(List.of(first, other, post("x-ana", "", "a")));

        assertThat(doubles.timesPosted(first)).isEqualTo(2);
        assertThat(doubles.timesPosted(other)).isEqualTo(1);
    }

    private WallPost post(String account, String text, String digest) {
        numbers++;
        return new WallPost(
                numbers,
                Long.toString(numbers),
                account,
                Channel.X,
                account,
                Content.of(text).withPictures(List.of(new Picture("1", digest, PictureKind.PNG, 1, ""))),
                Instant.EPOCH,
                Instant.EPOCH,
                WallPost.Tally.NOTHING);
    }
}
