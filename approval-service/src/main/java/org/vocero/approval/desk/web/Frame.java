package org.vocero.approval.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.vocero.approval.hold.Hold;
import org.vocero.approval.hold.Holds;
import org.vocero.approval.person.People;
import org.vocero.approval.person.Person;

/** What the frame around every page shows. */
@ControllerAdvice(basePackageClasses = Frame.class)
class Frame {

    private final People people;
    private final Languages languages;
    private final Holds holds;
    private final @Nullable String wallUrl;

    Frame(
            People people,
            Languages languages,
            Holds holds,
            @Value("${vocero.sandbox-wall-url:#{null}}") @Nullable String wallUrl) {
        this.people = people;
        this.languages = languages;
        this.holds = holds;
        this.wallUrl = wallUrl;
    }

    @ModelAttribute("person")
    @Nullable Person person(@Nullable Principal principal) {
        return principal == null ? null : people.find(principal.getName()).orElse(null);
    }

    @ModelAttribute("languages")
    List<Languages.Language> languages() {
        return languages.all();
    }

    /** Those that stand, on every page that somebody who has signed in sees. */
    @ModelAttribute("holds")
    List<Hold> holds(@Nullable Principal principal) {
        return principal == null ? List.of() : holds.standing();
    }

    @ModelAttribute("wallUrl")
    @Nullable String wallUrl() {
        return wallUrl;
    }

    /** Where to return to after changing the language; the page itself, even when this is the answer to a form. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
