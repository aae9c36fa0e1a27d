package org.vocero.publishing.config;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.vocero.publishing.channel.x.XPrices;

/** What X charges, in US dollars; what it charges everybody unless somebody has other terms. See {@link XPrices}. */
record XPriceProperties(
        @DefaultValue("0.015") BigDecimal post,
        @DefaultValue("0.200") BigDecimal postWithLink,
        @DefaultValue("0.005") BigDecimal altText,
        @DefaultValue("0.001") BigDecimal postRead,
        @DefaultValue("0.010") BigDecimal userRead) {

    XPrices asPrices() {
        return new XPrices(post, postWithLink, altText, postRead, userRead);
    }
}
