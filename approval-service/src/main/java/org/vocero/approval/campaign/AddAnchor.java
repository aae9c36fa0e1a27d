package org.vocero.approval.campaign;

/**
 * Add a session or an observance to a campaign.
 *
 * @param event as the campaign file would declare it, in plain maps, strings and numbers
 * @param who the person's user name
 */
public record AddAnchor(String campaign, Object event, String who) {}
