package org.vocero.publishing.channel.facebook;

import org.vocero.publishing.account.Secret;

/** A page with its token, and the app's secret, which proves that a call with the token is ours. */
record FacebookCredentials(String pageId, Secret pageToken, Secret appSecret) {}
