/** Moving posts, without a database. */
@NullMarked
package org.vocero.approval.schedule;

import org.jspecify.annotations.NullMarked;
