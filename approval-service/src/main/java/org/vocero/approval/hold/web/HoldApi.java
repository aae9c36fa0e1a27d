package org.vocero.approval.hold.web;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.hold.Hold;
import org.vocero.approval.hold.HoldingBack;
import org.vocero.approval.hold.Holds;
import org.vocero.approval.hold.LiftHold;
import org.vocero.approval.hold.PlaceHold;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.outcome.web.Answers;

@RestController
@RequestMapping("/api/holds")
class HoldApi {

    private static final int MOST_LIFTED = 200;

    private final HoldingBack holdingBack;
    private final Holds holds;
    private final Answers answers;
    private final Clock clock;

    HoldApi(HoldingBack holdingBack, Holds holds, Answers answers, Clock clock) {
        this.holdingBack = holdingBack;
        this.holds = holds;
        this.answers = answers;
        this.clock = clock;
    }

    /** Those that stand, then those that were lifted last; without what they came too late for. */
    @GetMapping
    List<HoldJson> list() {
        Map<UUID, Integer> fellDue = holds.fellDue(clock.instant());
        return Stream.concat(holds.standing().stream(), holds.lifted(MOST_LIFTED).stream())
                .map(hold -> HoldJson.of(hold, List.of(), fellDue.getOrDefault(hold.id(), 0)))
                .toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> show(@PathVariable UUID id, Locale locale) {
        Outcome<Hold> found =
                holds.find(id).map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.missing("unknown-hold", id)));
        return answers.of(
                found,
                locale,
                hold -> HoldJson.of(
                        hold,
                        holds.onTheWire(id),
                        holds.fellDue(clock.instant()).getOrDefault(id, 0)));
    }

    @PostMapping
    ResponseEntity<Object> place(@RequestBody PlacingJson body, Principal person, Locale locale) {
        return answers.of(
                holdingBack.place(new PlaceHold(
                        Objects.requireNonNullElse(body.scope(), ""),
                        body.target(),
                        Objects.requireNonNullElse(body.reason(), ""),
                        person.getName())),
                locale,
                hold -> HoldJson.of(hold, List.of(), 0));
    }

    @PostMapping("/{id}/lifting")
    ResponseEntity<Object> lift(@PathVariable UUID id, @RequestBody LiftingJson body, Principal person, Locale locale) {
        return answers.of(
                holdingBack.lift(new LiftHold(
                        id,
                        Objects.requireNonNullElse(body.fellDue(), ""),
                        Objects.requireNonNullElse(body.reason(), ""),
                        person.getName())),
                locale,
                hold -> HoldJson.of(hold, List.of(), 0));
    }

    record PlacingJson(
            @Nullable String scope,
            @Nullable String target,
            @Nullable String reason) {}

    record LiftingJson(@Nullable String reason, @Nullable String fellDue) {}
}
