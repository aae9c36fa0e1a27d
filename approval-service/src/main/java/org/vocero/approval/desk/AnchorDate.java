package org.vocero.approval.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An event of a campaign, and its date once it has one. */
public record AnchorDate(String key, @Nullable LocalDate date) {}
