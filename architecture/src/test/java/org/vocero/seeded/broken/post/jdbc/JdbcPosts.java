package org.vocero.seeded.broken.post.jdbc;

public record JdbcPosts() {}
