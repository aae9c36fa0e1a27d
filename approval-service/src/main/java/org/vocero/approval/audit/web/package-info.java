/** The audit log over REST. */
@NullMarked
package org.vocero.approval.audit.web;

import org.jspecify.annotations.NullMarked;
