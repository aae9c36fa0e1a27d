/** Pictures over REST, for people and for the publisher. */
@NullMarked
package org.vocero.approval.medium.web;

import org.jspecify.annotations.NullMarked;
