/** The publisher over HTTP. */
@NullMarked
package org.vocero.approval.connection.http;

import org.jspecify.annotations.NullMarked;
