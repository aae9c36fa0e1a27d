/** Who may do what, in terms of Spring Security: everything is denied to those who have not signed in. */
@NullMarked
package org.vocero.approval.person.security;

import org.jspecify.annotations.NullMarked;
