/** What happens to accounts, out; checks that are asked for, in. */
@NullMarked
package org.vocero.publishing.account.kafka;

import org.jspecify.annotations.NullMarked;
