/** iCalendar's recurrence rules, read with lib-recur. */
@NullMarked
package org.vocero.approval.campaign.ical;

import org.jspecify.annotations.NullMarked;
