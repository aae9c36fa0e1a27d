/** The approval service: a communications department's campaigns and posts, and who approved what. */
@NullMarked
package org.vocero.approval;

import org.jspecify.annotations.NullMarked;
