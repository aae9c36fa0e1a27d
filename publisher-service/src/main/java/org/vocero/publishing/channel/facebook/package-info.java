/** Facebook pages: the Graph API through restfb. */
@NullMarked
package org.vocero.publishing.channel.facebook;

import org.jspecify.annotations.NullMarked;
