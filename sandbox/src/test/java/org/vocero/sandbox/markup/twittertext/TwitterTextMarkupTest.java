package org.vocero.sandbox.markup.twittertext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vocero.sandbox.markup.Entity;

class TwitterTextMarkupTest {

    private final TwitterTextMarkup markup = new TwitterTextMarkup();

    @Test
    void findsLinksHashtagsAndMentionsInOrder() {
        String text = "Hoy, con @iamamigrant: https://www.oas.org/es/cidi/cam\n#migrantescuentan #niñez";

        List<Entity> entities = markup.entities(text);

        assertThat(entities)
                .extracting(Entity::kind, entity -> text.substring(entity.start(), entity.end()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Entity.Kind.MENTION, "@iamamigrant"),
                        org.assertj.core.groups.Tuple.tuple(Entity.Kind.LINK, "https://www.oas.org/es/cidi/cam"),
                        org.assertj.core.groups.Tuple.tuple(Entity.Kind.HASHTAG, "#migrantescuentan"),
                        org.assertj.core.groups.Tuple.tuple(Entity.Kind.HASHTAG, "#niñez"));
    }

    @ParameterizedTest
    @CsvSource({
        "hola, 4",
        "https://a.example.zzunknown/a/long/path/that/counts/no/more, 23",
        "https://www.oas.org/es/cidi/cam#part, 23",
        "(https://oas.org), 25",
        "日本, 4",
        "👨‍👩‍👧‍👦, 2"
    })
    void countsAsXDoes(String text, int weighted) {
        assertThat(markup.weightedLength(text)).isEqualTo(weighted);
    }
}
