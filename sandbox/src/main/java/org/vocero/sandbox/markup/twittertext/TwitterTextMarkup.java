package org.vocero.sandbox.markup.twittertext;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.markup.Entity;
import org.vocero.sandbox.markup.Markup;

/** The library's list of top-level domains is of 2020: a link that says that it is one is a link whatever its domain. */
@Component
class TwitterTextMarkup implements Markup {

    private static final Pattern STATED_LINK =
            Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]»”’]", Pattern.CASE_INSENSITIVE);

    /** What X counts in place of a link. */
    private static final String ANY_LINK = "https://t.co/0123456789";

    private final Extractor extractor = new Extractor();

    @Override
    public List<Entity> entities(String text) {
        List<Entity> entities = new ArrayList<>();
        Matcher links = STATED_LINK.matcher(text);
        while (links.find()) {
            entities.add(new Entity(Entity.Kind.LINK, links.start(), links.end(), links.group()));
        }
        extractor.extractEntitiesWithIndices(text).stream()
                .map(TwitterTextMarkup::entity)
                .filter(found -> entities.stream().noneMatch(link -> overlap(link, found)))
                .toList()
                .forEach(entities::add);
        entities.sort(Comparator.comparingInt(Entity::start));
        return entities;
    }

    @Override
    public int weightedLength(String text) {
        StringBuilder counted = new StringBuilder();
        int from = 0;
        for (Entity entity : entities(text)) {
            if (entity.kind() == Entity.Kind.LINK) {
                counted.append(text, from, entity.start()).append(ANY_LINK);
                from = entity.end();
            }
        }
        counted.append(text.substring(from));
        return TwitterTextParser.parseTweet(counted.toString()).weightedLength;
    }

    private static Entity entity(Extractor.Entity found) {
        Entity.Kind kind = switch (found.getType()) {
            case URL -> Entity.Kind.LINK;
            case HASHTAG, CASHTAG -> Entity.Kind.HASHTAG;
            case MENTION -> Entity.Kind.MENTION;
        };
        return new Entity(kind, found.getStart(), found.getEnd(), found.getValue());
    }

    private static boolean overlap(Entity one, Entity other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
