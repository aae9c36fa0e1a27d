/** Dead letters over REST. */
@NullMarked
package org.vocero.approval.deadletter.web;

import org.jspecify.annotations.NullMarked;
