/** Posts over REST. */
@NullMarked
package org.vocero.approval.post.web;

import org.jspecify.annotations.NullMarked;
