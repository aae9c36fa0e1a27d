package org.vocero.sandbox.x;

import java.util.Map;
import twitter4j.HttpParameter;
import twitter4j.HttpRequest;
import twitter4j.RequestMethod;
import twitter4j.auth.AccessToken;
import twitter4j.auth.OAuthAuthorization;
import twitter4j.conf.ConfigurationBuilder;

/** Signs as twitter4j does: independent of the code that verifies. */
public final class TestSigner {

    private final OAuthAuthorization authorization = new OAuthAuthorization(new ConfigurationBuilder().build());

    public TestSigner(String consumerKey, String consumerSecret, String accessToken, String accessTokenSecret) {
        authorization.setOAuthConsumer(consumerKey, consumerSecret);
        authorization.setOAuthAccessToken(new AccessToken(accessToken, accessTokenSecret));
    }

    /** The header's value; the URL with its query. */
    public String sign(String method, String url) {
        RequestMethod requested = RequestMethod.valueOf(method);
        return authorization.getAuthorizationHeader(
                new HttpRequest(requested, url, new HttpParameter[0], authorization, Map.of()));
    }
}
