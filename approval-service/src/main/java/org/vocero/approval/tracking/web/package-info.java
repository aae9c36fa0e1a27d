/** The read model over REST. */
@NullMarked
package org.vocero.approval.tracking.web;

import org.jspecify.annotations.NullMarked;
