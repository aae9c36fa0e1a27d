/** Looks into picture files with metadata-extractor, which reads headers and unpacks nothing. */
@NullMarked
package org.vocero.approval.medium.metadata;

import org.jspecify.annotations.NullMarked;
