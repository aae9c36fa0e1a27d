/** The campaign's launch, from plan to wall, as people would do it by REST. */
@NullMarked
package org.vocero.localstack.demo;

import org.jspecify.annotations.NullMarked;
