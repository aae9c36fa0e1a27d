package org.vocero.seeded.clean.kafka;

import org.springframework.beans.factory.BeanFactory;
import org.vocero.seeded.clean.post.Posts;

public record PostListener(BeanFactory beans, Posts posts) {}
