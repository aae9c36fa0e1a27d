package org.vocero.approval.post;

import org.vocero.approval.transaction.ImmediateTransactions;
import org.vocero.approval.transaction.Transactions;

class InMemoryPostsTest extends PostsContract {

    private final InMemoryPosts posts = new InMemoryPosts();

    @Override
    protected Posts posts() {
        return posts;
    }

    @Override
    protected Transactions transactions() {
        return new ImmediateTransactions();
    }
}
