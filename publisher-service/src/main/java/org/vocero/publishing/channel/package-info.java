/** What a channel is, and what the platforms' adapters have in common: how they compare texts and what they say of answers. */
@NullMarked
package org.vocero.publishing.channel;

import org.jspecify.annotations.NullMarked;
