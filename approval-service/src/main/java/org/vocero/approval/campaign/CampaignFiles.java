package org.vocero.approval.campaign;

import org.vocero.approval.outcome.Outcome;

/** Reads the file format of campaigns into plain maps, lists, strings, numbers and booleans. */
@FunctionalInterface
public interface CampaignFiles {

    /** What the file says; refused if it is too large or not in its format. */
    Outcome<Object> parse(byte[] file);
}
