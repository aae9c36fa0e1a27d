package org.vocero.approval.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vocero.approval.DeskTest;

/** Over real HTTP: cookies and redirects as a browser sees them. */
@DeskTest
class SessionIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Test
    void signingInLeadsToThePageThatWasAskedForUnderANewSession() throws Exception {
        assertThat(get("/campaigns").headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in");
        String before = session();

        HttpResponse<String> answer = signIn();

        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/campaigns");
        assertThat(session()).isNotEqualTo(before);
        assertThat(get("/campaigns").statusCode()).isEqualTo(200);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        List<String> set = get("/sign-in").headers().allValues("Set-Cookie");

        assertThat(set)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("vocero-session=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
    }

    @Test
    void whoGetsAnotherPasswordIsSignedOutEverywhere() throws Exception {
        signIn();
        Person ana = people.find(DeskTest.USERNAME).orElseThrow();
        Person john = people.find(DeskTest.VICTIM).orElseThrow();

        people.employ(List.of(new Credentials(ana, "{bcrypt}another"), new Credentials(john, DeskTest.HASH)));

        assertThat(get("/campaigns").statusCode()).isEqualTo(302);
        people.employ(List.of(new Credentials(ana, DeskTest.HASH), new Credentials(john, DeskTest.HASH)));
    }

    @Test
    void whoLeavesKeepsTheirName() {
        Person guest = new Person("guest", "Élise Côté", "OIM");
        Credentials ana = new Credentials(people.find(DeskTest.USERNAME).orElseThrow(), DeskTest.HASH);
        Credentials john = new Credentials(people.find(DeskTest.VICTIM).orElseThrow(), DeskTest.HASH);
        people.employ(List.of(ana, john, new Credentials(guest, DeskTest.HASH)));

        people.employ(List.of(ana, john));

        assertThat(people.find("guest")).contains(guest);
    }

    private HttpResponse<String> signIn() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        assertThat(token.find()).isTrue();
        String form = "username=" + DeskTest.USERNAME + "&password=" + DeskTest.PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(address("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("vocero-session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
