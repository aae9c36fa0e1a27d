/** Calendars as iCalendar files, RFC 5545 and 7986. */
@NullMarked
package org.vocero.approval.feed.ical;

import org.jspecify.annotations.NullMarked;
