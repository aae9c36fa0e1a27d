/** publisher-service: posts due publications on their channels, each at most once, and says what happened. */
@NullMarked
package org.vocero.publishing;

import org.jspecify.annotations.NullMarked;
