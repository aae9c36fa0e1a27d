/** How often platforms may be called, known before they refuse: what they document, what people allow, and what answers tell. */
@NullMarked
package org.vocero.publishing.limit;

import org.jspecify.annotations.NullMarked;
