/** The accounts and settings of this sandbox, and what is wired from them. */
@NullMarked
package org.vocero.sandbox.config;

import org.jspecify.annotations.NullMarked;
