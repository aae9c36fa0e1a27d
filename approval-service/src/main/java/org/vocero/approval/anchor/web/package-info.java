/** Sessions, observances and what follows them, over REST. */
@NullMarked
package org.vocero.approval.anchor.web;

import org.jspecify.annotations.NullMarked;
