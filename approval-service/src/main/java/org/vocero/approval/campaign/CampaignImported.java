package org.vocero.approval.campaign;

/** What an import of a campaign file came to. */
public record CampaignImported(Campaign campaign, Change change) {

    /** What the file did to the campaign. */
    public enum Change {
        CREATED,
        CHANGED,
        UNCHANGED
    }
}
