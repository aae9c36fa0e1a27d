/** What became of deliveries, for operators. */
@NullMarked
package org.vocero.publishing.delivery.web;

import org.jspecify.annotations.NullMarked;
