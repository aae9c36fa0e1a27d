/** Posting times and slots over REST. */
@NullMarked
package org.vocero.approval.slot.web;

import org.jspecify.annotations.NullMarked;
