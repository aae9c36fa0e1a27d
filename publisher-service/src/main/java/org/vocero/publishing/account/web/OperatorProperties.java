package org.vocero.publishing.account.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.vocero.publishing.account.Secret;

/**
 * Who may manage accounts.
 *
 * @param token what approval-service shows; without one nobody may
 */
@ConfigurationProperties("vocero.operators")
record OperatorProperties(@Nullable Secret token) {}
