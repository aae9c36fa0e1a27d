package org.vocero.approval.medium.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.vocero.approval.ApprovalServiceTesting;
import org.vocero.approval.medium.TestPictures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = ApprovalServiceTesting.class)
class MediumApiIT {

    private static final String TOKEN = "Bearer " + ApprovalServiceTesting.MEDIA_TOKEN;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JsonMapper json;

    @Test
    void takesAPictureWhateverItIsCalled() throws Exception {
        byte[] file = TestPictures.unique();

        MockHttpServletResponse response = upload(file, "harmless.html", "text/html");
        MockHttpServletResponse again = upload(file, "afiche.jpg", "image/jpeg");

        JsonNode picture = json.readTree(response.getContentAsByteArray());
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(picture.get("digest").asString()).isEqualTo(TestPictures.digestOf(file));
        assertThat(picture.get("mediaType").asString()).isEqualTo("image/png");
        assertThat(picture.get("width").asInt()).isEqualTo(8);
        assertThat(picture.get("bytes").asInt()).isEqualTo(file.length);
        assertThat(json.readTree(again.getContentAsByteArray())).isEqualTo(picture);
    }

    @Test
    void servesItSoThatABrowserShowsItAndRunsNothing() throws Exception {
        byte[] file = TestPictures.unique();
        upload(file, "afiche.png", "image/png");

        MockHttpServletResponse response = signedIn(get("/api/media/" + TestPictures.digestOf(file)));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsByteArray()).isEqualTo(file);
        assertThat(response.getContentType()).isEqualTo("image/png");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeaders("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(response.getHeader("Cache-Control")).contains("max-age=31536000", "private", "immutable");
    }

    @Test
    void refusesWhatIsNoPictureInTheReadersLanguage() throws Exception {
        byte[] script = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(UTF_8);

        MockHttpServletResponse response = upload(script, "afiche.png", "image/png");

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        JsonNode problem = json.readTree(response.getContentAsByteArray());
        assertThat(problem.get("type").asString()).isEqualTo("urn:vocero:problem:picture-rejected");
        assertThat(problem.get("errors").toString()).contains("not-a-picture", "se llame como se llame");
        assertThat(signedIn(multipart("/api/media")).getStatus()).isEqualTo(422);
        assertThat(signedIn(post("/api/media").contentType("image/png").content(script))
                        .getStatus())
                .isEqualTo(415);
    }

    @Test
    void letsThePublisherReadPicturesAndNothingElse() throws Exception {
        byte[] file = TestPictures.unique();
        upload(file, "afiche.png", "image/png");
        String address = "/api/media/" + TestPictures.digestOf(file);

        assertThat(publisher(get(address)).getContentAsByteArray()).isEqualTo(file);
        assertThat(publisher(get("/api/media/" + "0".repeat(64))).getContentAsString())
                .contains("urn:vocero:problem:unknown-medium");
        assertThat(publisher(get("/api/campaigns")).getStatus()).isEqualTo(401);
        assertThat(publisher(multipart("/api/media").file("file", file)).getStatus())
                .isEqualTo(401);
    }

    @Test
    void letsNobodyElseRead() throws Exception {
        byte[] file = TestPictures.unique();
        upload(file, "afiche.png", "image/png");
        String address = "/api/media/" + TestPictures.digestOf(file);

        for (String authorization : new String[] {TOKEN + "x", "Bearer ", "Bearer", "Basic x"}) {
            assertThat(send(get(address).header("Authorization", authorization)).getStatus())
                    .as(authorization)
                    .isEqualTo(401);
        }
        assertThat(send(get(address)).getStatus()).isIn(302, 401);
    }

    private MockHttpServletResponse upload(byte[] file, String name, String type) throws Exception {
        return signedIn(multipart("/api/media")
                .file(new MockMultipartFile("file", name, type, file))
                .header("Accept-Language", "es-PE"));
    }

    private MockHttpServletResponse signedIn(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return send(request.with(user("ana")).with(csrf()));
    }

    private MockHttpServletResponse publisher(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return send(request.header("Authorization", TOKEN));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
