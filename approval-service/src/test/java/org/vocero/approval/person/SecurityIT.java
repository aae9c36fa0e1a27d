package org.vocero.approval.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vocero.approval.DeskTest;

@DeskTest
class SecurityIT {

    private static final Set<String> OPEN = Set.of("GET /sign-in", "POST /language", "GET /feeds/{token}.ics");

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Test
    void refusesEveryMappingToStrangers() throws Exception {
        List<String> let = new ArrayList<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (String path : mapping.getPatternValues()) {
                for (RequestMethod method : methods(mapping)) {
                    String address = path.replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000000");
                    MockHttpServletResponse response = mvc.perform(request(HttpMethod.valueOf(method.name()), address)
                                    .with(csrf()))
                            .andReturn()
                            .getResponse();
                    if (!isRefusal(path, response)) {
                        let.add(method + " " + path);
                    }
                }
            }
        }

        assertThat(let).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void refusesWhatNoMappingKnows() throws Exception {
        assertThat(mvc.perform(get("/nothing/here")).andReturn().getResponse().getRedirectedUrl())
                .endsWith("/sign-in");
        assertThat(status("/api/nothing")).isEqualTo(401);
    }

    @Test
    void opensHealthAndMetricsAndNothingElseOfTheActuator() throws Exception {
        assertThat(mvc.perform(get("/actuator/health"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("\"db\":{\"status\":\"UP\"", "\"kafka\":{\"status\":\"UP\"")
                .doesNotContain("details");
        assertThat(status("/actuator/prometheus")).isIn(200, 404);
        assertThat(status("/actuator")).isEqualTo(302);
        assertThat(status("/actuator/env")).isEqualTo(302);
    }

    @Test
    void letsScriptsInWithBasicAndNeverChallengesABrowserToIt() throws Exception {
        MockHttpServletResponse in = api(httpBasic(DeskTest.USERNAME, DeskTest.PASSWORD));
        MockHttpServletResponse out = api(httpBasic(DeskTest.USERNAME, "wrong"));

        assertThat(in.getStatus()).isEqualTo(200);
        assertThat(in.getCookies()).isEmpty();
        assertThat(out.getStatus()).isEqualTo(401);
        assertThat(out.getContentType()).isEqualTo("application/problem+json");
        assertThat(out.getHeader("WWW-Authenticate")).isNull();
    }

    @Test
    void aSessionDoesNotStandInForAWrongPassword() throws Exception {
        MockHttpServletResponse response = mvc.perform(get("/api/campaigns")
                        .with(user(DeskTest.USERNAME))
                        .header("Authorization", "Basic bm9ib2R5Om5vdGhpbmc="))
                .andReturn()
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(401);
    }

    @Test
    void aSessionNeedsACsrfTokenForTheApiToo() throws Exception {
        int without = mvc.perform(post("/api/tracking/rebuild").with(user(DeskTest.USERNAME)))
                .andReturn()
                .getResponse()
                .getStatus();
        MockHttpServletResponse page = mvc.perform(post("/language").param("language", "en"))
                .andReturn()
                .getResponse();

        assertThat(without).isEqualTo(403);
        assertThat(page.getStatus()).isEqualTo(403);
    }

    @Test
    void forbidsInlineScriptsAndFrames() throws Exception {
        MockHttpServletResponse page = mvc.perform(get("/sign-in")).andReturn().getResponse();

        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneHasToWait() throws Exception {
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(api(httpBasic(DeskTest.VICTIM, "guess " + attempt)).getStatus())
                    .isEqualTo(401);
        }

        MockHttpServletResponse basic = api(httpBasic(DeskTest.VICTIM, DeskTest.PASSWORD));
        MockHttpServletResponse form = mvc.perform(post("/sign-in")
                        .with(csrf())
                        .param("username", DeskTest.VICTIM)
                        .param("password", DeskTest.PASSWORD))
                .andReturn()
                .getResponse();

        assertThat(basic.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(basic.getHeader("Retry-After"))).isBetween(1, 15);
        assertThat(form.getRedirectedUrl()).startsWith("/sign-in?wait=");
    }

    @Test
    void returnsToOurOwnPagesOnly() throws Exception {
        assertThat(backFrom("/campaigns?page=1")).isEqualTo("/campaigns?page=1");
        assertThat(backFrom("https://elsewhere.test/")).isEqualTo("/");
        assertThat(backFrom("//elsewhere.test/")).isEqualTo("/");
        assertThat(backFrom("/\\elsewhere.test/")).isEqualTo("/");
    }

    private String backFrom(String back) throws Exception {
        return String.valueOf(mvc.perform(
                        post("/language").with(csrf()).param("language", "en").param("back", back))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private MockHttpServletResponse api(RequestPostProcessor credentials) throws Exception {
        return mvc.perform(get("/api/campaigns").with(credentials)).andReturn().getResponse();
    }

    private int status(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse().getStatus();
    }

    private static Set<RequestMethod> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
    }

    private static boolean isRefusal(String path, MockHttpServletResponse response) {
        return path.startsWith("/api/")
                ? response.getStatus() == 401
                : response.getStatus() == 302
                        && String.valueOf(response.getRedirectedUrl()).endsWith("/sign-in");
    }
}
