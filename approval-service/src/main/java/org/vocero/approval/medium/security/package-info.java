/** How the publisher is let in, to pictures and to nothing else. */
@NullMarked
package org.vocero.approval.medium.security;

import org.jspecify.annotations.NullMarked;
