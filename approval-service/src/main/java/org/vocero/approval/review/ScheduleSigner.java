package org.vocero.approval.review;

import org.vocero.approval.post.Rescheduling;
import org.vocero.composition.ScheduleStatement;

/** Signs what a person says who moves an approved publication. */
@FunctionalInterface
public interface ScheduleSigner {

    Rescheduling seal(ScheduleStatement statement);
}
