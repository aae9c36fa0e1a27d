package org.vocero.approval.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Changes the language and returns to the page. */
@Controller
class LanguagePage {

    private final Languages languages;
    private final LocaleResolver resolver;

    LanguagePage(Languages languages, LocaleResolver resolver) {
        this.languages = languages;
        this.resolver = resolver;
    }

    @PostMapping("/language")
    String change(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.find(language).ifPresent(locale -> resolver.setLocale(request, response, locale));
        return "redirect:" + (isOurs(back) ? back : "/");
    }

    /** A path of this server: {@code //elsewhere} and {@code /\elsewhere} are other sites to a browser. */
    private static boolean isOurs(String path) {
        return path.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");
    }
}
