package org.vocero.sandbox.wall.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The languages of the wall and what browsers may do with it. */
@Configuration
class WallWebConfiguration implements WebMvcConfigurer {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final List<Locale> LANGUAGES = List.of(SPANISH, Locale.ENGLISH);

    /** What was chosen on the page, else what the browser asks for, else Spanish. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("vocero-wall-lang");
        resolver.setDefaultLocaleFunction(WallWebConfiguration::asked);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor choice = new LocaleChangeInterceptor();
        choice.setParamName("lang");
        choice.setIgnoreInvalidLocale(true);
        registry.addInterceptor(choice).addPathPatterns("/wall/**");
        registry.addInterceptor(new OwnContentOnly());
    }

    private static Locale asked(HttpServletRequest request) {
        String languages = request.getHeader("Accept-Language");
        if (languages == null) {
            return SPANISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(languages), LANGUAGES);
            return best == null ? SPANISH : best;
        } catch (IllegalArgumentException malformed) {
            return SPANISH;
        }
    }

    /** Whatever a post says, a page runs and loads only what this server ships. */
    private static final class OwnContentOnly implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:;"
                            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "no-referrer");
            return true;
        }
    }
}
