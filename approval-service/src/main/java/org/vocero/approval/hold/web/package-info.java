/** Holds over REST. */
@NullMarked
package org.vocero.approval.hold.web;

import org.jspecify.annotations.NullMarked;
