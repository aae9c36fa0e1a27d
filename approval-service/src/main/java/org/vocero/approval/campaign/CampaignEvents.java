package org.vocero.approval.campaign;

import java.util.Collection;

/** Where campaigns say what happened, each date under a seal; it is heard if the current transaction commits, and never otherwise. */
@FunctionalInterface
public interface CampaignEvents {

    void say(Collection<AnchorDated> events);
}
