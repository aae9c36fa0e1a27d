package org.vocero.publishing.channel.x;

import org.vocero.publishing.account.Secret;

/** OAuth 1.0a user context: the app's two and the account's two. */
public record XCredentials(Secret consumerKey, Secret consumerSecret, Secret accessToken, Secret accessTokenSecret) {}
