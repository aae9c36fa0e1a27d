package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.composition.Contents.CAMPAIGN;
import static org.vocero.composition.Contents.LINK;
import static org.vocero.composition.Contents.PARTNERS;
import static org.vocero.composition.Contents.campaign;
import static org.vocero.composition.Contents.composed;
import static org.vocero.composition.Contents.on;
import static org.vocero.composition.Contents.onFacebook;
import static org.vocero.composition.Contents.onX;
import static org.vocero.composition.Contents.plain;
import static org.vocero.composition.Contents.tooLong;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vocero.composition.Composition.Composed;

class ComposersTest {

    @Test
    void putsLinkAndHashtagsUnderTheBodyOnX() {
        Composed composed = composed(onX(campaign("Los migrantes cuentan.")));

        assertThat(composed.first().text())
                .isEqualTo("Los migrantes cuentan.\n" + LINK + "\n#migrantescuentan #jointogether #iamamigrant");
        assertThat(composed.first().attachedLink()).isNull();
        assertThat(composed.first().hashtags()).containsExactly("#migrantescuentan", "#jointogether", "#iamamigrant");
        assertThat(composed.omittedHashtags()).isEmpty();
        assertThat(composed.tightest().length()).isEqualTo(22 + 1 + 23 + 1 + 44);
        assertThat(composed.tightest().limit()).isEqualTo(280);
    }

    @Test
    void attachesTheLinkOnFacebook() {
        Composed composed = composed(onFacebook(campaign("Los migrantes cuentan.")));

        assertThat(composed.first().text())
                .isEqualTo("Los migrantes cuentan.\n#migrantescuentan #jointogether #iamamigrant");
        assertThat(composed.first().attachedLink()).isEqualTo(LINK);
        assertThat(composed.tightest().limit()).isEqualTo(63_206);
    }

    @ParameterizedTest
    @CsvSource({"mastodon, 500, 91", "bluesky, 300, 99"})
    void putsLinkAndHashtagsUnderTheBody(String channel, int limit, int length) {
        Composed composed = composed(on(channel, campaign("Los migrantes cuentan.")));

        assertThat(composed.first().text())
                .isEqualTo("Los migrantes cuentan.\n" + LINK + "\n#migrantescuentan #jointogether #iamamigrant");
        assertThat(composed.first().attachedLink()).isNull();
        assertThat(composed.first().extents().get(0)).isEqualTo(new Extent(Unit.CHARACTERS, length, limit));
    }

    @Test
    void saysOnBlueskyByHowMuchWhichLimitIsExceeded() {
        String family = "👨\u200D👩\u200D👧\u200D👦";

        assertThat(tooLong(on("bluesky", plain("ñ".repeat(301)))).overruns())
                .containsExactly(new Extent(Unit.CHARACTERS, 301, 300));
        assertThat(tooLong(on("bluesky", plain(family.repeat(121)))).overruns())
                .containsExactly(new Extent(Unit.BYTES, 121 * 25, 3_000));
        assertThat(tooLong(on("bluesky", plain(family.repeat(301)))).overruns())
                .containsExactly(new Extent(Unit.CHARACTERS, 301, 300), new Extent(Unit.BYTES, 301 * 25, 3_000));
        assertThat(tooLong(on("bluesky", plain(family.repeat(301)))).worst().unit())
                .isEqualTo(Unit.BYTES);
    }

    @Test
    void leavesAPartnerOutThatWouldOnlyFitOneOfTheLimits() {
        String family = "👨\u200D👩\u200D👧\u200D👦";
        Content content = new Content(family.repeat(119), null, CAMPAIGN, PARTNERS);

        Composed composed = composed(on("bluesky", content));

        assertThat(composed.first().hashtags()).containsExactly("#migrantescuentan");
        assertThat(composed.omittedHashtags()).isEqualTo(PARTNERS);
        assertThat(composed.tightest()).isEqualTo(new Extent(Unit.BYTES, 119 * 25 + 18, 3_000));
    }

    @Test
    void knowsNoOtherChannel() {
        assertThat(Composers.forChannel("telegraph")).isEmpty();
        assertThat(Composers.forChannel("X")).isEmpty();
    }

    @Test
    void leavesPartnersOutFromTheFirstThatDoesNotFit() {
        String body = "a".repeat(280 - 1 - 17 - 1 - 12);

        Composed composed =
                composed(onX(new Content(body, null, CAMPAIGN, List.of("#jointogether", "#cam", "#JoinTogether"))));

        assertThat(composed.first().hashtags()).containsExactly("#migrantescuentan");
        assertThat(composed.omittedHashtags()).containsExactly("#jointogether", "#cam");
        assertThat(composed.tightest().length()).isEqualTo(280 - 1 - 12);
    }

    @Test
    void takesAPartnerThatJustFits() {
        String body = "a".repeat(280 - 1 - 17 - 1 - 13);

        Composed composed = composed(onX(new Content(body, null, CAMPAIGN, PARTNERS)));

        assertThat(composed.first().hashtags()).containsExactly("#migrantescuentan", "#jointogether");
        assertThat(composed.omittedHashtags()).containsExactly("#iamamigrant");
        assertThat(composed.tightest().length()).isEqualTo(280);
    }

    @Test
    void saysByHowMuchItIsTooLong() {
        assertThat(tooLong(onX(campaign("a".repeat(280)))).worst().excess()).isEqualTo(1 + 23 + 1 + 17);
        assertThat(tooLong(onX(plain("ñ".repeat(281)))).worst().excess()).isEqualTo(1);
        assertThat(tooLong(onX(plain("中".repeat(141)))).worst().excess()).isEqualTo(2);
        assertThat(tooLong(onFacebook(plain("👪".repeat(31_604)))).worst().excess())
                .isEqualTo(2);
    }

    @Test
    void doesNotRepeatAHashtagOfTheBody() {
        Composed composed = composed(onX(campaign("Con #JoinTogether: #MigrantesCuentan, #MIGRANTESCUENTAN.")));

        assertThat(composed.first().text()).endsWith("\n" + LINK + "\n#iamamigrant");
        assertThat(composed.first().hashtags()).containsExactly("#JoinTogether", "#MigrantesCuentan", "#iamamigrant");
        assertThat(composed.omittedHashtags()).isEmpty();
    }

    @Test
    void addsAHashtagThatTheBodyOnlySeemsToHold() {
        Composed composed = composed(
                onX(
                        campaign(
                                "#migrantescuentanhoy, a#migrantescuentan, https://oas.org/#migrantescuentan https://oas.vocero/a#migrantescuentan")));

        assertThat(composed.first().text()).contains("\n#migrantescuentan ");
    }

    @Test
    void doesNotRepeatTheLinkOfTheBody() {
        String body = "Lea más (" + LINK + ").";

        assertThat(composed(onX(campaign(body))).first().text()).startsWith(body + "\n#migrantescuentan");
        assertThat(composed(onFacebook(campaign(body))).first().attachedLink()).isEqualTo(LINK);
    }

    @Test
    void addsTheLinkWhenTheBodyHoldsOnlyALongerOne() {
        assertThat(composed(onX(campaign("Lea " + LINK + "/2026"))).first().text())
                .contains("/2026\n" + LINK + "\n");
        assertThat(composed(onX(campaign("Lea x" + LINK))).first().text()).contains("\n" + LINK + "\n");
    }

    @Test
    void writesLineFeedsAndNoWhiteSpaceAround() {
        Composed composed = composed(onX(plain("\uFEFF \r\n\u00A0Uno\r\n\r\ndos\rtres \u00A0\n")));

        assertThat(composed.first().text()).isEqualTo("Uno\n\ndos\ntres");
        assertThat(composed.tightest().length()).isEqualTo(13);
    }

    @Test
    void keepsTheHashtagsOutOfADirectionThatTheBodyLeftOpen() {
        String body = "\u2067المهاجرون \u202Bمهمون";

        assertThat(composed(onX(campaign(body))).first().text())
                .startsWith(body + "\n")
                .endsWith("#iamamigrant");
    }
}
