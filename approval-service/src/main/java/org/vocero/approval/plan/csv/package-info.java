/** Media plans as spreadsheets write them without a format of their own: comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252. */
@NullMarked
package org.vocero.approval.plan.csv;

import org.jspecify.annotations.NullMarked;
