/** Doubts settled over REST. */
@NullMarked
package org.vocero.approval.doubt.web;

import org.jspecify.annotations.NullMarked;
