/** Counts decisions for Prometheus. */
@NullMarked
package org.vocero.approval.post.micrometer;

import org.jspecify.annotations.NullMarked;
