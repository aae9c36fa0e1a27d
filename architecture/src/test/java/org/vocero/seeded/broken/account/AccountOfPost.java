package org.vocero.seeded.broken.account;

import org.vocero.seeded.broken.post.PostOfAccount;

public record AccountOfPost(PostOfAccount post) {}
