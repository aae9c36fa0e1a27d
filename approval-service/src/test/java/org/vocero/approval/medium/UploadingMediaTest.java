package org.vocero.approval.medium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vocero.approval.SettableClock;
import org.vocero.approval.audit.InMemoryAuditLog;
import org.vocero.approval.medium.PictureFiles.Look;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.transaction.ImmediateTransactions;
import org.vocero.composition.Picture;

class UploadingMediaTest {

    private final InMemoryMedia media = new InMemoryMedia();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private Optional<Look> look = Optional.of(new Look(Picture.Type.PNG, 640, 480, false));
    private final UploadingMedia uploading = new UploadingMedia(
            file -> look, media, audit, new ImmediateTransactions(), new SettableClock("2026-11-22T10:00:00Z"));

    @Test
    void keepsAPictureUnderItsDigest() {
        byte[] file = {1, 2, 3};

        Medium medium = uploaded(upload(file, "afiche.png"));

        assertThat(medium).isEqualTo(new Medium(TestPictures.digestOf(file), Picture.Type.PNG, 3, 640, 480));
        assertThat(media.file(medium.digest()))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(file));
        assertThat(media.shelf(List.of("afiche.png")).find("afiche.png")).containsExactly(medium);
    }

    @Test
    void takesTheSameFileForTheSamePictureAndRecordsOnlyWhatIsNew() {
        Medium first = uploaded(upload(new byte[] {1}, "afiche.png"));
        Medium again = uploaded(upload(new byte[] {1}, "C:\\fotos\\AFICHE.png"));
        Medium renamed = uploaded(upload(new byte[] {1}, "otro.png"));

        assertThat(List.of(again, renamed)).containsOnly(first);
        assertThat(audit.facts()).containsExactly("medium-uploaded", "medium-uploaded");
    }

    @Test
    void refusesWhatIsNoPicture() {
        look = Optional.empty();

        assertThat(problems(upload(new byte[] {1}, "a.png"))).containsExactly(Problem.at("file", "not-a-picture"));
        assertThat(problems(upload(new byte[0], "a.png"))).containsExactly(Problem.at("file", "empty-file"));
        assertThat(audit.facts()).isEmpty();
    }

    @Test
    void refusesWhatSaysWhereItWasTaken() {
        look = Optional.of(new Look(Picture.Type.JPEG, 640, 480, true));

        assertThat(problems(upload(new byte[] {1}, "a.png"))).containsExactly(Problem.at("file", "tells-where"));
    }

    @ParameterizedTest
    @CsvSource({"7680, 4320, true", "7681, 4320, false", "1073741824, 1073741824, false", "33177600, 1, true"})
    void takesNoMorePixelsThanAPlatformUnpacks(int width, int height, boolean taken) {
        look = Optional.of(new Look(Picture.Type.PNG, width, height, false));

        assertThat(problems(upload(new byte[] {1}, "a.png")).isEmpty()).isEqualTo(taken);
    }

    @Test
    void takesNoLargerFileThanSomeChannelTakes() {
        assertThat(problems(upload(new byte[16_777_216], "a.png"))).isEmpty();
        assertThat(problems(upload(new byte[16_777_217], "a.png")))
                .containsExactly(Problem.at("file", "over-size", 16_777_217, 16_777_216L));
    }

    private Outcome<Medium> upload(byte[] file, String name) {
        return uploading.upload(new UploadMedium(file, name, "ana"));
    }

    private static Medium uploaded(Outcome<Medium> outcome) {
        return outcome.match(medium -> medium, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private static List<Problem> problems(Outcome<Medium> outcome) {
        return outcome.match(
                medium -> List.<Problem>of(),
                refusal -> refusal.match(
                        missing -> List.of(missing.problem()),
                        conflict -> List.of(conflict.problem()),
                        unacceptable -> unacceptable.problems()));
    }
}
