/** What people hold back, and from when on it is certain that nothing of it is sent. */
@NullMarked
package org.vocero.publishing.hold;

import org.jspecify.annotations.NullMarked;
