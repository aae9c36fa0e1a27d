package org.vocero.seeded.clean.config;

import java.time.Clock;
import org.springframework.beans.factory.BeanFactory;
import org.vocero.seeded.clean.kafka.PostListener;
import org.vocero.seeded.clean.post.Posts;

public record Wiring(BeanFactory beans, Posts posts) {

    public PostListener postListener() {
        return new PostListener(beans, posts);
    }

    public Clock clock() {
        return Clock.systemUTC();
    }
}
