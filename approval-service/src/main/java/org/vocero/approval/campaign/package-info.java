/** Campaigns, the accounts they post on, and the dates that their posts follow. */
@NullMarked
package org.vocero.approval.campaign;

import org.jspecify.annotations.NullMarked;
