package org.vocero.seeded.broken.post;

import org.jspecify.annotations.Nullable;
import org.vocero.seeded.broken.account.AccountOfPost;

public record PostOfAccount(@Nullable AccountOfPost account) {}
