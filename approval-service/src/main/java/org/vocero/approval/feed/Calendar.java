package org.vocero.approval.feed;

import java.util.List;

/**
 * What a feed says today.
 *
 * @param language of the campaign or the account, in which the name and the states are
 */
public record Calendar(String name, String language, List<Event> events) {

    public Calendar {
        events = List.copyOf(events);
    }
}
