package org.vocero.seeded.broken.post.jdbc;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

class FilledByAFramework {

    @Autowired
    @Nullable JdbcPosts posts;
}
