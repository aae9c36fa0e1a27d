/** Campaigns in PostgreSQL. */
@NullMarked
package org.vocero.approval.campaign.jdbc;

import org.jspecify.annotations.NullMarked;
