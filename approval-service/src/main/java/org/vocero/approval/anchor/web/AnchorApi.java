package org.vocero.approval.anchor.web;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.anchor.MoveAnchor;
import org.vocero.approval.anchor.MovingAnchors;
import org.vocero.approval.campaign.AddAnchor;
import org.vocero.approval.campaign.AddingAnchors;
import org.vocero.approval.campaign.Catalogue;
import org.vocero.approval.campaign.web.AnchorJson;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.outcome.web.Answers;
import org.vocero.approval.slot.Crowding;
import tools.jackson.databind.JsonNode;

/** A campaign's sessions and observances, and the days that are ready to choose. */
@RestController
@RequestMapping("/api")
class AnchorApi {

    private final AddingAnchors adding;
    private final MovingAnchors moving;
    private final Crowding crowding;
    private final Catalogue catalogue;
    private final Answers answers;

    AnchorApi(AddingAnchors adding, MovingAnchors moving, Crowding crowding, Catalogue catalogue, Answers answers) {
        this.adding = adding;
        this.moving = moving;
        this.crowding = crowding;
        this.catalogue = catalogue;
        this.answers = answers;
    }

    @GetMapping("/observances")
    List<ObservedDayJson> observances() {
        return catalogue.days().stream().map(ObservedDayJson::of).toList();
    }

    /** An event in the words of the campaign file. */
    @PostMapping("/campaigns/{key}/anchors")
    ResponseEntity<Object> add(
            @PathVariable String key, @RequestBody Map<String, Object> event, Principal person, Locale locale) {
        return adding.add(new AddAnchor(key, event, person.getName()))
                .match(
                        anchor -> ResponseEntity.status(HttpStatus.CREATED).body(AnchorJson.of(anchor)),
                        refusal -> answers.refused(refusal, locale));
    }

    /**
     * What a date would do, and what would be crowded then.
     *
     * @param date empty takes the date away
     */
    @GetMapping("/campaigns/{key}/anchors/{anchor}/move")
    ResponseEntity<Object> preview(
            @PathVariable String key, @PathVariable String anchor, @RequestParam String date, Locale locale) {
        return dated(
                date.isEmpty() ? null : date,
                locale,
                day -> answers.of(
                        moving.preview(key, anchor, day),
                        locale,
                        move -> MoveJson.of(move, crowding.of(move.planned(key)))));
    }

    @PutMapping("/campaigns/{key}/anchors/{anchor}")
    ResponseEntity<Object> move(
            @PathVariable String key,
            @PathVariable String anchor,
            @RequestBody JsonNode body,
            Principal person,
            Locale locale) {
        JsonNode date = body.get("date");
        if (date == null) {
            return answers.refused(badDate(Problem.at("date", "missing")), locale);
        }
        String seen = body.path("seen").asString("");
        return dated(
                date.isNull() ? null : date.asString(),
                locale,
                day -> answers.of(
                        moving.move(new MoveAnchor(key, anchor, day, seen, person.getName())), locale, AnchorJson::of));
    }

    private ResponseEntity<Object> dated(
            @Nullable String text, Locale locale, Function<@Nullable LocalDate, ResponseEntity<Object>> then) {
        try {
            return then.apply(text == null ? null : LocalDate.parse(text));
        } catch (DateTimeException e) {
            return answers.refused(badDate(Problem.at("date", "bad-date", String.valueOf(text))), locale);
        }
    }

    private static Refusal badDate(Problem problem) {
        return Refusal.unacceptable("anchor-not-dated", List.of(problem));
    }
}
