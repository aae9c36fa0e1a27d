/** What happened to accounts, in. */
@NullMarked
package org.vocero.approval.connection.kafka;

import org.jspecify.annotations.NullMarked;
