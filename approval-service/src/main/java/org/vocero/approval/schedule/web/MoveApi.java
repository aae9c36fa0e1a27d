package org.vocero.approval.schedule.web;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.outcome.web.Answers;
import org.vocero.approval.schedule.MovePosts;
import org.vocero.approval.schedule.Moved;
import org.vocero.approval.schedule.MovingPosts;
import org.vocero.approval.schedule.PastMove;
import org.vocero.approval.schedule.Schedules;
import org.vocero.approval.schedule.Selection;
import org.vocero.approval.schedule.Wish;
import org.vocero.approval.slot.Crowding;

/** Moves posts: a preview first, then exactly that. */
@RestController
@RequestMapping("/api/campaigns/{campaign}/moves")
class MoveApi {

    private static final int LATEST = 50;

    private final MovingPosts moving;
    private final Schedules schedules;
    private final Crowding crowding;
    private final Answers answers;

    MoveApi(MovingPosts moving, Schedules schedules, Crowding crowding, Answers answers) {
        this.moving = moving;
        this.schedules = schedules;
        this.crowding = crowding;
        this.answers = answers;
    }

    @GetMapping
    List<PastMoveJson> latest(@PathVariable String campaign) {
        return schedules.latest(campaign, LATEST).stream().map(PastMoveJson::of).toList();
    }

    @PostMapping("/preview")
    ResponseEntity<Object> preview(
            @PathVariable String campaign, @RequestBody WishJson body, Principal person, Locale locale) {
        return answers.of(
                moving.preview(body.command(campaign, person.getName())), locale, plan -> PlanJson.of(plan, crowding));
    }

    @PostMapping
    ResponseEntity<Object> move(
            @PathVariable String campaign, @RequestBody WishJson body, Principal person, Locale locale) {
        return answers.of(moving.move(body.command(campaign, person.getName())), locale, MovedJson::of);
    }

    /** What undoing a move would do. */
    @GetMapping("/{move}/undoing")
    ResponseEntity<Object> previewUndoing(
            @PathVariable String campaign, @PathVariable UUID move, Principal person, Locale locale) {
        return answers.of(
                moving.preview(undoing(campaign, move, "", person)), locale, plan -> PlanJson.of(plan, crowding));
    }

    @PostMapping("/{move}/undoing")
    ResponseEntity<Object> undo(
            @PathVariable String campaign,
            @PathVariable UUID move,
            @RequestBody WishJson body,
            Principal person,
            Locale locale) {
        return answers.of(
                moving.move(undoing(campaign, move, WishJson.given(body.seen()), person)), locale, MovedJson::of);
    }

    private static MovePosts undoing(String campaign, UUID move, String seen, Principal person) {
        return new MovePosts(campaign, Selection.of(List.of()), Wish.undoing(move), seen, person.getName());
    }

    /** What a move came to. */
    record MovedJson(UUID id, int publications, int drafts) {

        static MovedJson of(Moved moved) {
            return new MovedJson(moved.id(), moved.publications(), moved.drafts());
        }
    }

    /** A move that was made. */
    record PastMoveJson(UUID id, String by, Instant at, int publications, int drafts, boolean undoes, boolean undone) {

        static PastMoveJson of(PastMove move) {
            return new PastMoveJson(
                    move.id(),
                    move.act().who(),
                    move.act().at(),
                    move.publications(),
                    move.drafts(),
                    move.undoes(),
                    move.undone());
        }
    }
}
