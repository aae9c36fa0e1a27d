package org.vocero.approval.anchor.web;

import java.util.Map;
import org.vocero.approval.campaign.Catalogue.ObservedDay;
import org.vocero.approval.campaign.web.AnchorJson;

/**
 * A day that is ready to choose.
 *
 * @param rule in the words of the campaign file
 */
record ObservedDayJson(String key, Map<String, String> names, Map<String, Object> rule, String source) {

    static ObservedDayJson of(ObservedDay day) {
        return new ObservedDayJson(day.key(), day.names(), AnchorJson.of(day.rule()), day.source());
    }
}
