/** Where every approved publication stands: the read model of schedule and delivery, made of nothing but the services' events. */
@NullMarked
package org.vocero.approval.tracking;

import org.jspecify.annotations.NullMarked;
