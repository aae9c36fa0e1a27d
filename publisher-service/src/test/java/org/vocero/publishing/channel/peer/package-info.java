/** The channels against servers that others wrote; {@code .ci/run} installs these. */
@NullMarked
package org.vocero.publishing.channel.peer;

import org.jspecify.annotations.NullMarked;
