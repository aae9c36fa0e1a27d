package org.vocero.approval.campaign;

/**
 * Make the campaign what this file says.
 *
 * @param key the campaign's key, which the file must agree with
 * @param who the person's user name
 */
@SuppressWarnings("ArrayRecordComponent") // a file's bytes, on their way to the parser
public record ImportCampaign(String key, byte[] file, String who) {}
