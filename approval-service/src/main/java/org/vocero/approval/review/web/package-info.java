/** Decisions over REST. */
@NullMarked
package org.vocero.approval.review.web;

import org.jspecify.annotations.NullMarked;
