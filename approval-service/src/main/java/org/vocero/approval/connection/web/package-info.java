/** Accounts over REST, for scripts and other desks. */
@NullMarked
package org.vocero.approval.connection.web;

import org.jspecify.annotations.NullMarked;
