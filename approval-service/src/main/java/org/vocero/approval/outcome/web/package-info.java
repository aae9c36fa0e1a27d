/** Tells refusals to clients as problem details (RFC 9457), in their language. */
@NullMarked
package org.vocero.approval.outcome.web;

import org.jspecify.annotations.NullMarked;
