package org.vocero.approval.schedule.web;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.outcome.web.Answers;
import org.vocero.approval.schedule.DecideLate;
import org.vocero.approval.schedule.DecidingLate;
import org.vocero.approval.schedule.Late;
import org.vocero.approval.schedule.LatePublications;

/** What was missed, and what becomes of it. */
@RestController
@RequestMapping("/api")
class LateApi {

    private static final int MOST = 1_000;

    private final LatePublications late;
    private final DecidingLate deciding;
    private final Answers answers;

    LateApi(LatePublications late, DecidingLate deciding, Answers answers) {
        this.late = late;
        this.deciding = deciding;
        this.answers = answers;
    }

    @GetMapping("/campaigns/{campaign}/late")
    List<LateJson> late(@PathVariable String campaign) {
        return late.of(campaign, MOST).stream().map(LateJson::of).toList();
    }

    @PostMapping("/publications/{publication}/posting-now")
    ResponseEntity<Object> postNow(
            @PathVariable UUID publication, @RequestBody SeenJson body, Principal person, Locale locale) {
        return answers.of(
                deciding.postNow(body.command(publication, person)),
                locale,
                moved -> new MoveApi.MovedJson(moved.id(), moved.publications(), moved.drafts()));
    }

    @PostMapping("/publications/{publication}/next-slot")
    ResponseEntity<Object> nextSlot(
            @PathVariable UUID publication, @RequestBody SeenJson body, Principal person, Locale locale) {
        return answers.of(
                deciding.nextSlot(body.command(publication, person)),
                locale,
                moved -> new MoveApi.MovedJson(moved.id(), moved.publications(), moved.drafts()));
    }

    @PostMapping("/publications/{publication}/giving-up")
    ResponseEntity<Object> giveUp(
            @PathVariable UUID publication, @RequestBody SeenJson body, Principal person, Locale locale) {
        return answers.of(
                deciding.giveUp(body.command(publication, person), WishJson.given(body.reason())),
                locale,
                LateJson::of);
    }

    /** What the person saw missed. */
    record SeenJson(int version, long revision, @Nullable String reason) {

        DecideLate command(UUID publication, Principal person) {
            return new DecideLate(publication, version, revision, person.getName());
        }
    }

    /** A publication that was missed. */
    record LateJson(
            UUID publication,
            String post,
            String title,
            String account,
            String channel,
            int version,
            long revision,
            @Nullable Instant dueAt,
            @Nullable String detail) {

        static LateJson of(Late late) {
            return new LateJson(
                    late.publication(),
                    late.post(),
                    late.title(),
                    late.account(),
                    late.channel(),
                    late.version(),
                    late.revision(),
                    late.dueAt(),
                    late.detail());
        }
    }
}
