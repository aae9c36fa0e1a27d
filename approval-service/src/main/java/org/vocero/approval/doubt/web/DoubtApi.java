package org.vocero.approval.doubt.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.doubt.SettleDoubt;
import org.vocero.approval.doubt.Settlement;
import org.vocero.approval.doubt.SettlingDoubts;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.outcome.web.Answers;

@RestController
class DoubtApi {

    private final SettlingDoubts settling;
    private final Answers answers;

    DoubtApi(SettlingDoubts settling, Answers answers) {
        this.settling = settling;
        this.answers = answers;
    }

    @PostMapping("/api/publications/{id}/settlement")
    ResponseEntity<Object> settle(@PathVariable UUID id, @RequestBody DoubtJson body, Principal person, Locale locale) {
        return answers.of(
                body.named().then(token -> settling.settle(body.command(id, token, person.getName()))),
                locale,
                SettlementJson::of);
    }

    /** A doubt that the person names, so that nobody settles another than the one they looked at. */
    record DoubtJson(
            @Nullable Long token,
            @Nullable String decision,
            @Nullable String url,
            @Nullable String reason) {

        Outcome<Long> named() {
            return token == null
                    ? Outcome.refused(Refusal.unacceptable("bad-settlement", List.of(Problem.at("token", "missing"))))
                    : Outcome.done(token);
        }

        SettleDoubt command(UUID publication, long named, String who) {
            return new SettleDoubt(
                    publication,
                    named,
                    Objects.requireNonNullElse(decision, ""),
                    url,
                    Objects.requireNonNullElse(reason, ""),
                    who);
        }
    }

    record SettlementJson(
            UUID publicationId,
            int version,
            String decision,
            @Nullable String url) {

        static SettlementJson of(Settlement it) {
            return new SettlementJson(
                    it.publication(), it.version(), it.decision().key(), it.url());
        }
    }
}
