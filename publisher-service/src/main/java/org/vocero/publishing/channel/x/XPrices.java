package org.vocero.publishing.channel.x;

import com.twitter.twittertext.Extractor;
import java.math.BigDecimal;
import org.vocero.publishing.delivery.Message;

/**
 * What X charges for a post, in US dollars. Pay-per-use is what it offers since February 2026: 0.015 for a post, 0.200 for one with a
 * link, 0.005 for the alt text of a picture (docs.x.com, "Pricing", 2026-11).
 *
 * @param post without a link
 * @param postWithLink whatever X makes a link of, with or without a protocol
 * @param altText of one picture
 */
public record XPrices(BigDecimal post, BigDecimal postWithLink, BigDecimal altText) {

    public XPrices {
        if (post.signum() < 0 || postWithLink.signum() < 0 || altText.signum() < 0) {
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
