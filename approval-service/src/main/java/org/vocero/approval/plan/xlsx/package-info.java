/** Media plans as workbooks of Excel and LibreOffice; only a cell's text is read, and nothing in a file is trusted. */
@NullMarked
package org.vocero.approval.plan.xlsx;

import org.jspecify.annotations.NullMarked;
