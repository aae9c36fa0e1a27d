/** Puts the use cases together with their adapters. */
@NullMarked
package org.vocero.approval.config;

import org.jspecify.annotations.NullMarked;
