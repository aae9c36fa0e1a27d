package org.vocero.approval.medium;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vocero.approval.audit.Act;

/** What {@link Media} promises, whatever keeps them. */
public abstract class MediaContract {

    protected static final Act ACT = new Act("ana", Instant.parse("2026-11-22T10:00:00Z"));

    /** Before all that other tests keep. */
    private static final Act LONG_AGO = new Act("ana", Instant.parse("2001-12-18T10:00:00Z"));

    private final byte[] file = TestPictures.unique();
    private final Medium medium = TestPictures.medium(file, 8, 8);

    protected abstract Media media();

    @Test
    void keepsAPictureOnce() {
        assertThat(media().add(medium, file, ACT)).isTrue();
        assertThat(media().add(medium, file, new Act("john", ACT.at()))).isFalse();

        assertThat(media().find(medium.digest())).contains(medium);
        assertThat(media().file(medium.digest()))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(file));
    }

    @Test
    void hasNoPictureThatNobodyUploaded() {
        assertThat(media().find("0".repeat(64))).isEmpty();
        assertThat(media().file("0".repeat(64))).isEmpty();
    }

    @Test
    void findsAPictureByItsDigestAndByEachOfItsNames() {
        media().add(medium, file, ACT);
        assertThat(media().name(medium, name("Afiche Niñez.PNG"), ACT)).isTrue();
        assertThat(media().name(medium, name("afiche.png"), ACT)).isTrue();
        assertThat(media().name(medium, name("afiche niñez.png"), ACT)).isFalse();

        String digest = medium.digest().toUpperCase(java.util.Locale.ROOT);
        Shelf shelf = media().shelf(List.of("afiche nin\u0303ez.png", "AFICHE.png", digest, "otro.png"));

        assertThat(shelf.find("afiche nin\u0303ez.png")).containsExactly(medium);
        assertThat(shelf.find("AFICHE.png")).containsExactly(medium);
        assertThat(shelf.find(digest)).containsExactly(medium);
        assertThat(shelf.find("otro.png")).isEmpty();
    }

    @Test
    void findsAllPicturesThatAreCalledTheSame() {
        byte[] otherFile = TestPictures.unique();
        Medium other = TestPictures.medium(otherFile, 8, 8);
        media().add(medium, file, ACT);
        media().add(other, otherFile, ACT);
        media().name(medium, name("logo.png"), ACT);
        media().name(other, name("Logo.png"), ACT);

        assertThat(media().shelf(List.of("logo.png")).find("logo.png")).containsExactlyInAnyOrder(medium, other);
    }

    @Test
    void deletesWhatNobodyHasBroughtForAWhileWithItsNames() {
        byte[] newer = TestPictures.unique();
        Medium wanted = TestPictures.medium(newer, 8, 8);
        media().add(medium, file, LONG_AGO);
        media().name(medium, name("cartel.png"), LONG_AGO);
        media().add(wanted, newer, LONG_AGO);
        media().add(wanted, newer, new Act("john", LONG_AGO.at().plusSeconds(60)));

        List<String> gone = media().clear(LONG_AGO.at().plusSeconds(30));

        assertThat(gone).contains(medium.digest()).doesNotContain(wanted.digest());
        assertThat(media().find(medium.digest())).isEmpty();
        assertThat(media().file(medium.digest())).isEmpty();
        assertThat(media().shelf(List.of("cartel.png")).find("cartel.png")).isEmpty();
        assertThat(media().find(wanted.digest())).contains(wanted);
        assertThat(media().add(medium, file, ACT)).isTrue();
    }

    @Test
    void hasAnEmptyShelfForNothing() {
        assertThat(media().shelf(List.of()).find("")).isEmpty();
    }

    private static FileName name(String text) {
        return FileName.of(text).orElseThrow();
    }
}
