package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.composition.Contents.composed;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vocero.composition.Composition.Composed;
import org.vocero.composition.Composition.TooLong;
import org.vocero.composition.Composition.Unusable;

/** What holds for every content. A failure names the seed that made it; run that one again
 * with {@code -Dseed=…}, or more of them with {@code -Dcases=…}. */
class CompositionPropertiesTest {

    private static final int CASES = Integer.getInteger("cases", 200);

    @Test
    void everyContentHasAnAnswer() {
        Seeds.forEach(CASES, contents -> {
            composeEverywhere(
                    contents.any(),
                    (channel, composition) -> assertThat(composition).isNotNull());
            composeEverywhere(
                    new Content(contents.noise(), contents.noise(), List.of(contents.noise()), List.of()),
                    (channel, composition) -> assertThat(composition).isInstanceOf(Unusable.class));
        });
    }

    @Test
    void theSameContentHasTheSameAnswer() {
        Seeds.forEach(CASES / 8, contents -> {
            Content content = contents.any();
            composeEverywhere(
                    content,
                    (channel, composition) ->
                            assertThat(compose(channel, content)).isEqualTo(composition));
        });
    }

    @Test
    void whatLooksTheSameHasTheSameAnswer() {
        Seeds.forEach(CASES / 4, contents -> {
            Content content = contents.sound();
            composeEverywhere(
                    content,
                    (channel, composition) -> assertThat(List.of(
                                    compose(channel, normalized(content, Normalizer.Form.NFC)),
                                    compose(channel, normalized(content, Normalizer.Form.NFD))))
                            .containsOnly(composition));
        });
    }

    @Test
    void soundContentIsComposedOrTooLongOrEmpty() {
        Seeds.forEach(
                CASES / 4,
                contents -> composeEverywhere(contents.sound(), (channel, composition) -> {
                    if (composition instanceof Unusable unusable) {
                        assertThat(unusable.reason()).isEqualTo(Composition.Reason.EMPTY_BODY);
                    }
                }));
    }

    @Test
    void composedTextIsTheBodyAndThenWhatWasAdded() {
        forEachComposed((channel, content, composed) -> {
            Content written = Written.form(content);
            assertThat(composed.first().text()).startsWith(written.body());
            assertThat(Normalizer.isNormalized(composed.first().text(), Normalizer.Form.NFC))
                    .isTrue();
            assertThat(composed.first().text())
                    .isEqualTo(composed.first().text().strip())
                    .doesNotContain("\r");
            String added = composed.first().text().substring(written.body().length());
            assertThat(added)
                    .matches(
                            !channel.equals("facebook")
                                    ? "(\\nhttps?://\\S+)?(\\n#\\S+( #\\S+)*)?"
                                    : "(\\n#\\S+( #\\S+)*)?");
        });
    }

    @Test
    void composedLengthIsTheTextsAndWithinTheLimit() {
        forEachComposed((channel, content, composed) -> {
            assertThat(composed.first().extents())
                    .extracting(Extent::length)
                    .isEqualTo(Contents.lengths(channel, composed.first().text()));
            assertThat(composed.first().extents()).extracting(Extent::excess).containsOnly(0);
        });
    }

    @Test
    void theLinkIsShownOnce() {
        forEachComposed((channel, content, composed) -> {
            String link = Written.form(content).link();
            assertThat(composed.first().attachedLink()).isEqualTo(channel.equals("facebook") ? link : null);
            if (!channel.equals("facebook") && link != null) {
                assertThat(Link.isIn(composed.first().text(), link)).isTrue();
                boolean added = composed.first().text().contains("\n" + link + "\n")
                        || composed.first().text().endsWith("\n" + link);
                assertThat(added || Link.isIn(Written.form(content).body(), link))
                        .isTrue();
            }
        });
    }

    @Test
    void eachCampaignHashtagIsThereOnceAndNoneThatIsAddedIsThereTwice() {
        forEachComposed((channel, content, composed) -> {
            List<String> folded =
                    composed.first().hashtags().stream().map(Hashtags::fold).toList();
            assertThat(folded).doesNotHaveDuplicates();
            assertThat(folds(content.campaignHashtags())).isSubsetOf(folded);
            assertThat(composed.first().hashtags())
                    .isSubsetOf(Hashtags.in(composed.first().text()));

            List<String> inBody = folds(Hashtags.in(Written.form(content).body()));
            List<String> inText = folds(Hashtags.in(withoutLink(composed.first().text(), content)));
            List<String> addedByUs = inText.subList(inBody.size(), inText.size());
            assertThat(addedByUs).doesNotHaveDuplicates();
            assertThat(Collections.disjoint(addedByUs, inBody)).isTrue();
        });
    }

    @Test
    void partnersAreShownInOrderUpToTheFirstThatDoesNotFit() {
        forEachComposed((channel, content, composed) -> {
            List<String> shown = folds(composed.first().hashtags());
            List<String> omitted = folds(composed.omittedHashtags());
            assertThat(omitted).doesNotHaveDuplicates();
            assertThat(Collections.disjoint(omitted, shown)).isTrue();
            if (!omitted.isEmpty()) {
                String first = composed.omittedHashtags().get(0);
                List<Integer> with = Contents.lengths(channel, composed.first().text() + " " + first);
                assertThat(IntStream.range(0, with.size()))
                        .anyMatch(i ->
                                with.get(i) > composed.first().extents().get(i).limit());
            }
            List<String> partners = folds(content.partnerHashtags());
            int last = omitted.isEmpty() ? partners.size() : partners.indexOf(omitted.get(0));
            assertThat(partners.subList(0, last)).isSubsetOf(shown);
            assertThat(composed.first().hashtags().size()
                            + composed.omittedHashtags().size())
                    .isEqualTo(new HashSet<>(concat(shown, partners)).size());
        });
    }

    @Test
    void withoutItsExcessItFitsExactly() {
        Seeds.forEach(CASES / 2, contents -> {
            Content base = contents.sound();
            Content content =
                    new Content("a".repeat(600) + "\n" + base.body(), base.link(), base.campaignHashtags(), List.of());
            composeEverywhere(content, (channel, composition) -> {
                if (composition instanceof TooLong tooLong && excess(tooLong) < 600) {
                    Content cut = new Content(
                            content.body().substring(excess(tooLong)),
                            content.link(),
                            content.campaignHashtags(),
                            List.of());
                    assertThat(composed(compose(channel, cut)).first().extents())
                            .anyMatch(extent -> extent.length() == extent.limit());
                }
            });
        });
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        Seeds.forEach(CASES, contents -> {
            String folded = Hashtags.fold(contents.any().body());
            assertThat(Hashtags.fold(folded)).isEqualTo(folded);
        });
    }

    @Test
    void composedTextSurvivesUtf8() {
        forEachComposed((channel, content, composed) -> assertThat(
                        new String(composed.first().text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(composed.first().text()));
    }

    @FunctionalInterface
    private interface Fact {
        void check(String channel, Content content, Composed composed);
    }

    private record Case(long seed, String channel, Content content, Composed composed) {}

    /** Composed once for all facts: looking for links in what is made to be hard to read takes its time. */
    private static final List<Case> COMPOSED = Seeds.upTo(CASES)
            .boxed()
            .flatMap(seed -> {
                Content content = new NastyContents(seed).sound();
                return Contents.CHANNELS.stream()
                        .flatMap(channel -> compose(channel, content)
                                .match(
                                        composed -> Stream.of(new Case(seed, channel, content, composed)),
                                        tooLong -> Stream.empty(),
                                        unusable -> Stream.empty()));
            })
            .toList();

    private static void forEachComposed(Fact fact) {
        COMPOSED.forEach(
                made -> Seeds.named(made.seed(), () -> fact.check(made.channel(), made.content(), made.composed())));
    }

    private static void composeEverywhere(Content content, BiConsumer<String, Composition> check) {
        Contents.CHANNELS.forEach(channel -> check.accept(channel, compose(channel, content)));
    }

    private static Composition compose(String channel, Content content) {
        return Composers.forChannel(channel).orElseThrow().compose(content);
    }

    private static int excess(TooLong tooLong) {
        return tooLong.overruns().stream().mapToInt(Extent::excess).max().orElseThrow();
    }

    private static Content normalized(Content content, Normalizer.Form form) {
        String link = content.link();
        return new Content(
                Normalizer.normalize(content.body(), form),
                link == null ? null : Normalizer.normalize(link, form),
                content.campaignHashtags().stream()
                        .map(tag -> Normalizer.normalize(tag, form))
                        .toList(),
                content.partnerHashtags().stream()
                        .map(tag -> Normalizer.normalize(tag, form))
                        .toList());
    }

    private static String withoutLink(String text, Content content) {
        String link = Written.form(content).link();
        return link == null ? text : text.replace("\n" + link + "\n", "\n");
    }

    private static List<String> folds(List<String> hashtags) {
        return hashtags.stream().map(Hashtags::fold).toList();
    }

    private static List<String> concat(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
