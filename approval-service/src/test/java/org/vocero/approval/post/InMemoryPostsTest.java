package org.vocero.approval.post;

import java.util.function.Supplier;
import org.vocero.approval.transaction.Transactions;

class InMemoryPostsTest extends PostsContract {

    private final InMemoryPosts posts = new InMemoryPosts();

    @Override
    protected Posts posts() {
        return posts;
    }

    @Override
    protected Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T inOne(Supplier<T> work) {
                return work.get();
            }
        };
    }
}
