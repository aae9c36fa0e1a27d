/** Campaigns over REST. */
@NullMarked
package org.vocero.approval.campaign.web;

import org.jspecify.annotations.NullMarked;
