package org.vocero.sandbox.x.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vocero.sandbox.SandboxOnHttp;
import org.vocero.sandbox.x.web.XClient.Answer;

class XLimitIT {

    @Test
    void refusesPostsOverTheLimit(@TempDir Path data) throws Exception {
        try (SandboxOnHttp sandbox = SandboxOnHttp.start(data, "vocero.sandbox.posts-per-window=1")) {
            XClient ana = XClient.ana(sandbox.url());
            ana.tweet("uno");

            Answer answer = ana.tweet("dos");

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("x-rate-limit-remaining")).isEqualTo("0");
            assertThat(answer.body().get("title").asString()).isEqualTo("Too Many Requests");
        }
    }
}
