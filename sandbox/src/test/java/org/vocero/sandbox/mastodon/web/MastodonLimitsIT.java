package org.vocero.sandbox.mastodon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vocero.sandbox.SandboxOnHttp;
import org.vocero.sandbox.mastodon.web.MastodonClient.Answer;
import org.vocero.sandbox.media.TestPictures;

class MastodonLimitsIT {

    @TempDir
    Path data;

    @Test
    void refusesCallsOverTheLimit() throws Exception {
        try (SandboxOnHttp sandbox = SandboxOnHttp.start(data, "vocero.sandbox.mastodon-calls=1")) {
            MastodonClient ana = MastodonClient.ana(sandbox.url());
            ana.publish("status", "uno");

            Answer answer = ana.publish("status", "dos");

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.text("error")).isEqualTo("Too many requests");
            assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("0");
        }
    }

    @Test
    void processesPicturesAfterTheyWereUploaded() throws Exception {
        try (SandboxOnHttp sandbox = SandboxOnHttp.start(data, "vocero.sandbox.mastodon-processing=1s")) {
            MastodonClient ana = MastodonClient.ana(sandbox.url());

            Answer upload = ana.upload(TestPictures.png(1), "");
            String path = "/api/v1/media/" + upload.text("id");

            assertThat(upload.status()).isEqualTo(202);
            assertThat(upload.body().path("url").isNull()).isTrue();
            assertThat(ana.get(path).status()).isEqualTo(206);
            assertThat(ana.publish("status", "deprisa", "media_ids[]", upload.text("id"))
                            .text("error"))
                    .contains("have not finished processing");
            Awaitility.await().until(() -> ana.get(path).status() == 200);
            assertThat(ana.publish("status", "con calma", "media_ids[]", upload.text("id"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void knowsKeysAndUploadsAfterARestart() throws Exception {
        String media;
        String id;
        try (SandboxOnHttp sandbox = SandboxOnHttp.start(data)) {
            MastodonClient ana = MastodonClient.ana(sandbox.url());
            media = ana.upload(TestPictures.png(1), "Una foto").text("id");
            id = ana.publishUnder("clave", "status", "uno").text("id");
        }

        try (SandboxOnHttp sandbox = SandboxOnHttp.start(data)) {
            MastodonClient ana = MastodonClient.ana(sandbox.url());
            assertThat(ana.publishUnder("clave", "status", "uno").text("id")).isEqualTo(id);
            assertThat(ana.publish("status", "dos", "media_ids[]", media)
                            .body()
                            .at("/media_attachments/0/description")
                            .asString())
                    .isEqualTo("Una foto");
        }
    }
}
