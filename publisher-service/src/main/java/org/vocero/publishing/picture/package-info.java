/** The files of pictures, which approval-service has and platforms get. */
@NullMarked
package org.vocero.publishing.picture;

import org.jspecify.annotations.NullMarked;
