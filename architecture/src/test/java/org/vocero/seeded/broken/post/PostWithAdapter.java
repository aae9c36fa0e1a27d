package org.vocero.seeded.broken.post;

import org.vocero.seeded.broken.post.jdbc.JdbcPosts;

record PostWithAdapter(JdbcPosts posts) {}
