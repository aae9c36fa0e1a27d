package org.vocero.approval.outcome.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One problem of what was sent.
 *
 * @param row of a spreadsheet
 * @param column of a spreadsheet, or the field of a form
 * @param path in a campaign file
 * @param code stable, for programs
 * @param reason for people, in their language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorJson(
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String path,
        String code,
        String reason) {}
