package org.vocero.publishing.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.delivery.Pictures.Away;
import org.vocero.publishing.delivery.Pictures.Fetched;
import org.vocero.publishing.delivery.Pictures.Genuine;
import org.vocero.publishing.delivery.Publication.Picture;

class RememberedPicturesTest {

    private final List<String> fetched = new ArrayList<>();
    private Fetched answer = new Genuine(new byte[4]);
    private final RememberedPictures pictures = new RememberedPictures(
            picture -> {
                fetched.add(picture.digest());
                return answer;
            },
            10);

    @Test
    void fetchesAPictureOnce() {
        fetch("a", "a", "a");

        assertThat(fetched).containsExactly("a");
    }

    @Test
    void forgetsWhatWasNotAskedForLongestWhenThereIsNoRoom() {
        fetch("a", "b", "a", "c", "a", "b");

        assertThat(fetched).containsExactly("a", "b", "c", "b");
    }

    @Test
    void keepsNoPictureThatIsLargerThanItsRoom() {
        answer = new Genuine(new byte[11]);

        fetch("a", "a");

        assertThat(fetched).containsExactly("a", "a");
    }

    @Test
    void remembersNoFailure() {
        answer = new Away("HTTP 503");
        fetch("a");
        answer = new Genuine(new byte[4]);

        fetch("a", "a");

        assertThat(fetched).containsExactly("a", "a");
    }

    private void fetch(String... digests) {
        for (String digest : digests) {
            pictures.fetch(new Picture(digest, "image/png", 4, 1, 1, "a"));
        }
    }
}
