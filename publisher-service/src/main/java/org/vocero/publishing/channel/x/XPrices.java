package org.vocero.publishing.channel.x;

import com.twitter.twittertext.Extractor;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.vocero.publishing.delivery.Message;

/**
 * What X charges, in US dollars. Pay-per-use is what it offers since February 2026: 0.015 for a post, 0.200 for one with a link, 0.005
 * for the alt text of a picture; for what is read, 0.001 for each of an account's own posts and 0.010 for a user (docs.x.com, "Pricing",
 * 2026-11).
 *
 * @param post without a link
 * @param postWithLink whatever X makes a link of, with or without a protocol
 * @param altText of one picture
 * @param postRead for each post that a look-up is given
 * @param userRead for the user that a check is given
 */
public record XPrices(
        BigDecimal post, BigDecimal postWithLink, BigDecimal altText, BigDecimal postRead, BigDecimal userRead) {

    /** Whatever stands in for X charges nothing. */
    public static final XPrices NOTHING =
            new XPrices(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public XPrices {
        if (Stream.of(post, postWithLink, altText, postRead, userRead).anyMatch(price -> price.signum() < 0)) {
            throw new IllegalArgumentException("nothing is charged less than nothing");
        }
    }

    BigDecimal of(Message message) {
        long described = message.pictures().stream()
                .filter(picture -> !picture.altText().isBlank())
                .count();
        return ofText(message.text()).add(altText.multiply(BigDecimal.valueOf(described)));
    }

    private BigDecimal ofText(String text) {
        return new Extractor().extractURLs(text).isEmpty() ? post : postWithLink;
    }
}
