/** Calendars as another program reads them. */
@NullMarked
package org.vocero.approval.feed.ical;

import org.jspecify.annotations.NullMarked;
