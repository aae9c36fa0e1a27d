/** Moving posts, and deciding on what was missed, over HTTP. */
@NullMarked
package org.vocero.approval.schedule.web;

import org.jspecify.annotations.NullMarked;
