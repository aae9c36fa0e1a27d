/** Media plans over REST. */
@NullMarked
package org.vocero.approval.plan.web;

import org.jspecify.annotations.NullMarked;
