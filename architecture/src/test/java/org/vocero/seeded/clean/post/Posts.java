package org.vocero.seeded.clean.post;

public interface Posts {

    void save(Post post);
}
