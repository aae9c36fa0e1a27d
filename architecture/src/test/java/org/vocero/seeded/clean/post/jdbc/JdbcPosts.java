package org.vocero.seeded.clean.post.jdbc;

import javax.sql.DataSource;
import org.vocero.seeded.clean.post.Post;
import org.vocero.seeded.clean.post.Posts;

record JdbcPosts(DataSource database) implements Posts {

    @Override
    public void save(Post post) {}
}
