/** Media plans as spreadsheets write them: comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252. */
@NullMarked
package org.vocero.approval.plan.csv;

import org.jspecify.annotations.NullMarked;
