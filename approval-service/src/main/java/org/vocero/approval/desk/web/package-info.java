/** The desk's pages: rendered on the server, usable without scripts. */
@NullMarked
package org.vocero.approval.desk.web;

import org.jspecify.annotations.NullMarked;
