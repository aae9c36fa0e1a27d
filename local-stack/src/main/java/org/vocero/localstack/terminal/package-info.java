/** What people see: one fact per line, colours only where a person looks, tables that line up. */
@NullMarked
package org.vocero.localstack.terminal;

import org.jspecify.annotations.NullMarked;
