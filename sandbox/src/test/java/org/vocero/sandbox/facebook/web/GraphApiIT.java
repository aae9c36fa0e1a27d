package org.vocero.sandbox.facebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.restfb.Connection;
import com.restfb.DefaultFacebookClient;
import com.restfb.FacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.exception.FacebookException;
import com.restfb.exception.FacebookGraphException;
import com.restfb.exception.FacebookOAuthException;
import com.restfb.types.GraphResponse;
import com.restfb.types.Page;
import com.restfb.types.Post;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vocero.sandbox.SandboxOnHttp;

class GraphApiIT {

    @TempDir
    static Path data;

    private static SandboxOnHttp sandbox;
    private static FacebookClient ana;

    @BeforeAll
    static void start() {
        sandbox = SandboxOnHttp.start(data);
        ana = client("EAA-ana", "fb-secret", true);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void postsAndFindsThePost() {
        Date before = Date.from(Instant.now().minusSeconds(1));
        String message = "Les migrants comptent : ñ & + «données»\n#migrantescuentan";

        String id = post(ana, message, Parameter.with("link", "https://www.oas.org/fr?a=b&c=d"));

        Connection<Post> posts = ana.fetchConnection(
                "1001/published_posts",
                Post.class,
                Parameter.with("since", before),
                Parameter.with("fields", "id,message,created_time,permalink_url"));
        Post found = posts.getData().stream()
                .filter(post -> post.getId().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(id).matches("1001_[0-9]+");
        assertThat(found.getMessage()).isEqualTo(message);
        assertThat(found.getCreatedTime()).isAfterOrEqualTo(before);
        assertThat(found.getPermalinkUrl()).endsWith("/wall/facebook/AnaOficial/posts/" + id.substring(5));
    }

    @Test
    void takesTokenAsParameterToo() {
        FacebookClient byParameter = client("EAA-ana", "fb-secret", false);

        assertThat(post(byParameter, "con parámetro")).startsWith("1001_");
    }

    @Test
    void publishesInTwoSteps() {
        String id = post(ana, "en dos pasos", Parameter.with("published", false));
        assertThat(ana.fetchObject(id, Post.class, Parameter.with("fields", "is_published"))
                        .getIsPublished())
                .isFalse();

        GraphResponse published = ana.publish(id, GraphResponse.class, Parameter.with("is_published", true));

        assertThat(published.isSuccess()).isTrue();
        assertThat(ana.fetchObject(id, Post.class, Parameter.with("fields", "is_published"))
                        .getIsPublished())
                .isTrue();
    }

    @Test
    void turnsPages() {
        FacebookClient eva = client("EAA-eva", "fb-secret", true);
        for (int i = 0; i < 3; i++) {
            postTo("1002", eva, "página " + i);
        }

        Connection<Post> first = eva.fetchConnection("1002/published_posts", Post.class, Parameter.with("limit", 2));
        Connection<Post> second = eva.fetchConnection(
                "1002/published_posts",
                Post.class,
                Parameter.with("limit", 2),
                Parameter.with("after", first.getAfterCursor()));

        assertThat(first.getData()).extracting(Post::getMessage).containsExactly("página 2", "página 1");
        assertThat(first.getNextPageUrl()).contains("after=");
        assertThat(second.getData()).extracting(Post::getMessage).containsExactly("página 0");
    }

    @Test
    void knowsThePage() {
        Page page = ana.fetchObject("1001", Page.class, Parameter.with("fields", "id,name,username"));

        assertThat(page.getName()).isEqualTo("Ana, página oficial");
        assertThat(page.getUsername()).isEqualTo("AnaOficial");
    }

    @Test
    void refusesDuplicate() {
        post(ana, "una sola vez");

        FacebookOAuthException refusal =
                catchThrowableOfType(FacebookOAuthException.class, () -> post(ana, "una sola vez"));

        assertThat(refusal.getErrorCode()).isEqualTo(506);
        assertThat(refusal.getErrorSubcode()).isEqualTo(1455006);
        assertThat(refusal.getFbtraceId()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EAA-guessed, fb-secret, 190", "EAA-eva, fb-secret, 200"})
    void refusesTokenOfNobodyAndOfAnotherPage(String token, String secret, int code) {
        FacebookOAuthException refusal =
                catchThrowableOfType(FacebookOAuthException.class, () -> post(client(token, secret, true), "ajeno"));

        assertThat(refusal.getErrorCode()).isEqualTo(code);
    }

    @Test
    void refusesWrongProof() {
        FacebookGraphException refusal = catchThrowableOfType(
                FacebookGraphException.class, () -> post(client("EAA-ana", "guessed", true), "sin prueba"));

        assertThat(refusal.getErrorMessage()).isEqualTo("Invalid appsecret_proof provided in the API argument");
    }

    @ParameterizedTest
    @CsvSource({"foo, bar, 100", "published, maybe, 100", "link, oas, 1500", "link, ftp://oas.org/a, 1500"})
    void refusesBadParameters(String name, String value, int code) {
        FacebookOAuthException refusal = catchThrowableOfType(
                FacebookOAuthException.class, () -> post(ana, "parámetros", Parameter.with(name, value)));

        assertThat(refusal.getErrorCode()).isEqualTo(code);
        assertThat(refusal.getHttpStatusCode()).isEqualTo(400);
    }

    @Test
    void refusesEmptyPost() {
        FacebookOAuthException refusal = catchThrowableOfType(FacebookOAuthException.class, () -> post(ana, ""));

        assertThat(refusal.getErrorCode()).isEqualTo(100);
        assertThat(refusal.getErrorSubcode()).isEqualTo(1349125);
    }

    @ParameterizedTest
    @CsvSource({
        "1001/published_posts, fields, foo",
        "1001/published_posts, since, yesterday",
        "1001/published_posts, limit, 101",
        "1001, fields, foo",
        "1003, fields, id",
        "1001_1, fields, id"
    })
    void refusesUnknownFieldsAndObjects(String object, String parameter, String value) {
        FacebookGraphException refusal = catchThrowableOfType(
                FacebookGraphException.class,
                () -> ana.fetchObject(object, Post.class, Parameter.with(parameter, value)));

        assertThat(refusal.getErrorCode()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001/photos", "1001/feed", "nothing"})
    void hasNothingElse(String path) {
        FacebookOAuthException refusal =
                catchThrowableOfType(FacebookOAuthException.class, () -> ana.fetchObject(path, Post.class));

        assertThat(refusal.getErrorCode()).isEqualTo(2500);
    }

    private static String post(FacebookClient client, String message, Parameter... more) throws FacebookException {
        return postTo("1001", client, message, more);
    }

    private static String postTo(String page, FacebookClient client, String message, Parameter... more) {
        Parameter[] parameters = new Parameter[more.length + 1];
        parameters[0] = Parameter.with("message", message);
        System.arraycopy(more, 0, parameters, 1, more.length);
        return client.publish(page + "/feed", GraphResponse.class, parameters).getId();
    }

    private static FacebookClient client(String token, String secret, boolean inHeader) {
        DefaultFacebookClient client = new DefaultFacebookClient(token, secret, Version.VERSION_24_0);
        client.setHeaderAuthorization(inHeader);
        client.setFacebookEndpointUrls(new FacebookEndpoints() {
            @Override
            public String getGraphEndpoint() {
                return sandbox.url();
            }
        });
        return client;
    }
}
