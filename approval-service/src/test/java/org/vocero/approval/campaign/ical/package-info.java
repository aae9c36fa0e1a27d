/** iCalendar's rules, judged by java.time. */
@NullMarked
package org.vocero.approval.campaign.ical;

import org.jspecify.annotations.NullMarked;
