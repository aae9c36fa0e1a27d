package org.vocero.publishing.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.restfb.DefaultJsonMapper;
import com.restfb.types.DebugTokenInfo;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.Check.Fine;
import org.vocero.publishing.delivery.Check.NeedsPerson;

class FacebookCheckTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_766_066_400);

    @ParameterizedTest
    @MethodSource
    void tellsWhetherThePageCouldBePostedOn(String token, Check expected) {
        DebugTokenInfo info = new DefaultJsonMapper().toJavaObject(token, DebugTokenInfo.class);

        assertThat(FacebookCheck.of("OEAoficial", info, NOW)).isEqualTo(expected);
    }

    static Stream<Arguments> tellsWhetherThePageCouldBePostedOn() {
        return Stream.of(
                arguments("""
                        {"is_valid":true,"expires_at":0,"scopes":["pages_manage_posts"]}""", new Fine("OEAoficial", null, null, null)),
                arguments("""
                        {"is_valid":true,"expires_at":1766070000,"scopes":["pages_manage_posts"]}""", new Fine("OEAoficial", null, null, Instant.ofEpochSecond(1_766_070_000))),
                arguments("""
                        {"is_valid":true,"expires_at":1766066400,"scopes":["pages_manage_posts"]}""", new NeedsPerson("token-expired", "the token's time was over at 2025-12-18T14:00:00Z")),
                arguments("""
                        {"is_valid":true,"expires_at":0,"scopes":["pages_read_engagement"]}""", new NeedsPerson("permission", "the token lacks pages_manage_posts")),
                arguments("""
                        {"is_valid":false,"scopes":[]}""", new NeedsPerson("token-refused", "Facebook says that the token is not valid")));
    }

    @Test
    void doesNotBlameThePageWhenTheTokenSaysNothingOfItself() {
        assertThat(FacebookCheck.of("OEAoficial", null, NOW)).isEqualTo(new Fine("OEAoficial", null, null, null));
    }
}
