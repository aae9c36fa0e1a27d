/** Calendars that people's own calendar programs read: what is due when, of a campaign or on an account. */
@NullMarked
package org.vocero.approval.feed;

import org.jspecify.annotations.NullMarked;
