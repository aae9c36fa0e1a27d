package org.vocero.publishing.channel.x;

import java.math.BigDecimal;
import org.vocero.publishing.delivery.Expenses;

/**
 * What X charges for answers to look-ups and checks of an account: for each post and each user in them. One that is given twice within
 * a day may be charged once, so this is the most that it can be.
 */
record XReads(String account, XPrices prices, Expenses expenses) {

    void posts(int given) {
        incur(prices.postRead().multiply(BigDecimal.valueOf(given)));
    }

    void user() {
        incur(prices.userRead());
    }

    private void incur(BigDecimal dollars) {
        if (dollars.signum() > 0) {
            expenses.incurred(XChannel.NAME, account, dollars);
        }
    }
}
