/** How accounts are connected to their platforms: what the publisher holds, asked and told on a person's behalf. */
@NullMarked
package org.vocero.approval.connection;

import org.jspecify.annotations.NullMarked;
