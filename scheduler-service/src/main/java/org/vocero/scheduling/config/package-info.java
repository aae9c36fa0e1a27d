/** How the service is put together. */
@NullMarked
package org.vocero.scheduling.config;

import org.jspecify.annotations.NullMarked;
