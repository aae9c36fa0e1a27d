package org.vocero.approval.tracking.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.vocero.approval.outcome.web.Page;
import org.vocero.approval.tracking.Generations;
import org.vocero.approval.tracking.Publications;
import org.vocero.approval.tracking.Publications.Filter;
import org.vocero.approval.tracking.Publications.Position;
import org.vocero.approval.tracking.Refusal;
import org.vocero.approval.tracking.State;

@RestController
class TrackingApi {

    private static final int MOST_REFUSALS = 5_000;

    private final Publications publications;
    private final Generations generations;

    TrackingApi(Publications publications, Generations generations) {
        this.publications = publications;
        this.generations = generations;
    }

    /** In pages; the header {@code Link} has the address of the next one while there is one. */
    @GetMapping("/api/campaigns/{campaign}/publications")
    ResponseEntity<List<PublicationJson>> publications(
            @PathVariable String campaign,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.USUAL_ROWS) int limit) {
        Filter filter = new Filter(state == null ? null : stateOf(state), channel, account);
        Position position = after == null ? null : positionOf(after);
        return Page.of(
                limit,
                rows -> publications.list(campaign, filter, position, rows),
                PublicationJson::of,
                row -> row.position().toString());
    }

    @GetMapping("/api/refusals")
    List<Refusal> refusals() {
        return publications.refusals(MOST_REFUSALS);
    }

    /** Forgets the read model and reads it again from the topics; the answer comes before the reading is done. */
    @PostMapping("/api/tracking/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Rebuild rebuild() {
        return new Rebuild(generations.next());
    }

    private static State stateOf(String key) {
        return State.of(key)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "there is no state " + key));
    }

    private static Position positionOf(String text) {
        return Position.parse(text)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "after is not from a Link header"));
    }

    record Rebuild(int generation) {}
}
