/** What the service is put together from, and what it is told from outside. */
@NullMarked
package org.vocero.publishing.config;

import org.jspecify.annotations.NullMarked;
