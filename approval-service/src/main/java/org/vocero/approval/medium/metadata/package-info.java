/** Looks into picture files, with those of metadata-extractor's readers that unpack nothing. */
@NullMarked
package org.vocero.approval.medium.metadata;

import org.jspecify.annotations.NullMarked;
