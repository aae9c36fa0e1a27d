/** Holds what is due against what was approved: composes it again, compares digests, verifies the signature. */
@NullMarked
package org.vocero.publishing.approval;

import org.jspecify.annotations.NullMarked;
