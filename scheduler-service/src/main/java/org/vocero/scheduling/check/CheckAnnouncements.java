package org.vocero.scheduling.check;

import java.util.List;
import org.vocero.scheduling.check.AccountChecks.Check;

/** Asks the publishers for checks, with the transaction that is under way. */
public interface CheckAnnouncements {

    void ask(List<Check> checks);
}
