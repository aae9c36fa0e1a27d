package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.TwitterTextParser;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainWordsTest {

    private static final String ALPHABET = "abzAZ059áéíñçãôœŒƀɏÀÖØöø,;:!?'\"()«»¿¡‘’“”–—-#@ªº×÷€…\u00ADẽ\u0301ǅ©";

    @Test
    void countWithoutTwitterTextAsTheyDoWithIt() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String word = word(random);
            assertThat(WeightedLength.of(word))
                    .as("%s with seed %d", word, seed)
                    .isEqualTo(TwitterTextParser.parseTweet(word).weightedLength);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            word.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return random.nextBoolean() ? word + "." : word.toString();
    }
}
