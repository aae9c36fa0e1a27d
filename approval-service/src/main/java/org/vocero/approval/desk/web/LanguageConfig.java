package org.vocero.approval.desk.web;

import java.time.Duration;
import java.util.Collections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** People read the desk in the language they chose, or else in the first of their browser's that it speaks. */
@Configuration(proxyBeanMethods = false)
class LanguageConfig {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Bean
    Languages languages() {
        return Languages.onClassPath();
    }

    @Bean
    LocaleResolver localeResolver(Languages languages) {
        CookieLocaleResolver resolver = new CookieLocaleResolver("vocero-language");
        resolver.setCookieMaxAge(REMEMBERED);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> request.getHeader("Accept-Language") == null
                ? Languages.DEFAULT
                : languages.best(Collections.list(request.getLocales())));
        return resolver;
    }
}
