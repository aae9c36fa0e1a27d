@NullMarked
package org.vocero.publishing.jdbc;

import org.jspecify.annotations.NullMarked;
