/** Fetches pictures from approval-service. */
@NullMarked
package org.vocero.publishing.picture.http;

import org.jspecify.annotations.NullMarked;
