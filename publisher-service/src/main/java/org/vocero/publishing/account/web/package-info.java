/** Accounts for operators: REST for approval-service, which knows the people. */
@NullMarked
package org.vocero.publishing.account.web;

import org.jspecify.annotations.NullMarked;
