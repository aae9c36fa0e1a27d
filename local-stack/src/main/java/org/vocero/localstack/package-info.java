/** The whole of Vocero on one machine: engines, services and sandbox, for a first run and for end-to-end tests. */
@NullMarked
package org.vocero.localstack;

import org.jspecify.annotations.NullMarked;
