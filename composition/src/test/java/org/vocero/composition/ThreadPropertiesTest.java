package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vocero.composition.Composition.Composed;
import org.vocero.composition.Composition.Element;
import org.vocero.composition.Composition.Reason;
import org.vocero.composition.Composition.Unusable;

/** What holds for every thread; {@code -Dseed=…} runs one case, {@code -Dcases=…} more of them. */
class ThreadPropertiesTest {

    private static final int CASES = Integer.getInteger("cases", 40);
    private static final List<String> CHANNELS = List.of("x", "mastodon", "bluesky");
    private static final String HASHTAG_LINE = "(\\n#\\S+( #\\S+)*)?";

    @Test
    void theSameContentHasTheSameAnswerAndEveryContentHasOne() {
        Seeds.forEach(CASES / 4, contents -> {
            Content content = contents.thread();
            Content noise = new Content(contents.noise(), contents.noise(), List.of(), List.of(), true, List.of());
            for (String channel : CHANNELS) {
                assertThat(Contents.on(channel, content)).isEqualTo(Contents.on(channel, content));
                assertThat(Contents.on(channel, noise)).isInstanceOf(Unusable.class);
            }
        });
    }

    @Test
    void everyElementFits() {
        forEachThread((channel, content, composed) -> {
            assertThat(composed.elements()).hasSizeBetween(1, 25);
            composed.elements().forEach(element -> {
                assertThat(element.extents())
                        .extracting(Extent::length)
                        .isEqualTo(Contents.lengths(channel, element.text()));
                assertThat(element.extents()).extracting(Extent::excess).containsOnly(0);
                assertThat(element.text()).isEqualTo(element.text().strip()).isNotEmpty();
            });
        });
    }

    @Test
    void paragraphsAreAllThereInTheirOrderAndNothingElseButLinkAndHashtags() {
        forEachThread((channel, content, composed) -> {
            List<String> left = paragraphs(content);
            String link = Written.form(content).link();
            for (int i = 0; i < composed.elements().size(); i++) {
                boolean last = i == composed.elements().size() - 1;
                String text = composed.elements().get(i).text();
                int held = held(text, left);
                String added = text.substring(
                        String.join("\n\n", left.subList(0, held)).length());
                left = left.subList(held, left.size());
                if (last && link != null && added.startsWith(held == 0 ? link : "\n" + link)) {
                    added = added.substring(link.length() + (held == 0 ? 0 : 1));
                    held = 1;
                }
                assertThat(held).isPositive();
                assertThat(added).matches(i == 0 || last ? HASHTAG_LINE : "");
            }
            assertThat(left).isEmpty();
        });
    }

    @Test
    void noElementHasRoomForTheNextParagraph() {
        forEachThread((channel, content, composed) -> {
            List<Element> elements = composed.elements();
            List<String> left = paragraphs(content);
            for (int i = 0; i + 1 < elements.size(); i++) {
                left = left.subList(held(elements.get(i).text(), left), left.size());
                String next = left.isEmpty() ? "" : left.get(0);
                if (!next.isEmpty() && !next.contains("#")) {
                    List<Integer> with =
                            Contents.lengths(channel, elements.get(i).text() + "\n\n" + next);
                    List<Extent> limits = elements.get(i).extents();
                    assertThat(IntStream.range(0, with.size()))
                            .anyMatch(each -> with.get(each) > limits.get(each).limit());
                }
            }
        });
    }

    @Test
    void theLinkIsShownOnceAndAtTheEnd() {
        forEachThread((channel, content, composed) -> {
            String link = Written.form(content).link();
            assertThat(composed.elements()).extracting(Element::attachedLink).containsOnlyNulls();
            if (link != null && !Link.isIn(Written.form(content).body(), link)) {
                List<Element> elements = composed.elements();
                assertThat(elements.subList(0, elements.size() - 1))
                        .noneMatch(element -> Link.isIn(element.text(), link));
                assertThat(elements.get(elements.size() - 1).text())
                        .containsPattern("(?m)^" + Pattern.quote(link) + "$");
            }
        });
    }

    @Test
    void campaignHashtagsAreOnTheFirstElementAndPartnersOnceOrLeftOut() {
        forEachThread((channel, content, composed) -> {
            assertThat(folds(composed.first().hashtags())).containsAll(folds(content.campaignHashtags()));
            List<String> shown = composed.elements().stream()
                    .flatMap(element -> folds(element.hashtags()).stream())
                    .toList();
            List<String> omitted = folds(composed.omittedHashtags());
            assertThat(Collections.disjoint(shown, omitted)).isTrue();
            assertThat(Stream.concat(shown.stream(), omitted.stream())).containsAll(folds(content.partnerHashtags()));
        });
    }

    @Test
    void whatOnePostSaysIsNoThread() {
        Seeds.forEach(CASES, contents -> {
            Content content = contents.thread();
            Content single = new Content(
                    String.join("\n\n", paragraphs(content)),
                    content.link(),
                    content.campaignHashtags(),
                    content.partnerHashtags());
            for (String channel : CHANNELS) {
                Composition one = Contents.on(channel, single);
                Composition thread = Contents.on(channel, content);
                if (one instanceof Composed) {
                    assertThat(thread).isEqualTo(one);
                } else if (thread instanceof Composed composed) {
                    assertThat(composed.elements()).hasSizeGreaterThan(1);
                } else if (thread instanceof Unusable unusable) {
                    assertThat(unusable.reason()).isIn(Reason.EMPTY_BODY, Reason.TOO_MANY_ELEMENTS);
                }
            }
        });
    }

    @FunctionalInterface
    private interface Fact {
        void check(String channel, Content content, Composed composed);
    }

    private record Case(long seed, String channel, Content content, Composed composed) {}

    private static final List<Case> THREADS = Seeds.upTo(CASES)
            .boxed()
            .flatMap(seed -> {
                Content content = new NastyContents(seed).thread();
                return CHANNELS.stream()
                        .flatMap(channel -> Contents.on(channel, content)
                                .match(
                                        composed -> Stream.of(new Case(seed, channel, content, composed)),
                                        tooLong -> Stream.empty(),
                                        unusable -> Stream.empty()));
            })
            .toList();

    @Test
    void casesAreThreads() {
        assertThat(THREADS.stream().filter(made -> made.composed().elements().size() > 1))
                .hasSizeGreaterThan(CASES / 4);
    }

    private static void forEachThread(Fact fact) {
        THREADS.forEach(
                made -> Seeds.named(made.seed(), () -> fact.check(made.channel(), made.content(), made.composed())));
    }

    private static List<String> paragraphs(Content content) {
        return Paragraphs.of(Written.form(content).body());
    }

    /** How many paragraphs an element begins with. */
    private static int held(String text, List<String> paragraphs) {
        return IntStream.iterate(paragraphs.size(), count -> count >= 0, count -> count - 1)
                .filter(count -> begins(text, String.join("\n\n", paragraphs.subList(0, count))))
                .findFirst()
                .orElseThrow();
    }

    private static boolean begins(String text, String body) {
        return text.startsWith(body)
                && (body.isEmpty() || text.length() == body.length() || text.charAt(body.length()) == '\n');
    }

    private static List<String> folds(List<String> hashtags) {
        return hashtags.stream().map(Hashtags::fold).toList();
    }
}
