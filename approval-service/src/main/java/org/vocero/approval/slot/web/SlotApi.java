package org.vocero.approval.slot.web;

import java.security.Principal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.outcome.web.Answers;
import org.vocero.approval.post.PostId;
import org.vocero.approval.slot.TakeSlot;
import org.vocero.approval.slot.TakingSlots;
import org.vocero.approval.slot.TakingSlots.Taken;

@RestController
class SlotApi {

    private final TakingSlots taking;
    private final Answers answers;

    SlotApi(TakingSlots taking, Answers answers) {
        this.taking = taking;
        this.answers = answers;
    }

    @PostMapping("/api/posts/{id}/slot")
    ResponseEntity<Object> take(@PathVariable UUID id, @RequestBody AskedSlot body, Principal person, Locale locale) {
        Integer version = body.version();
        return version == null
                ? answers.refused(
                        Refusal.unacceptable("version-not-named", List.of(Problem.at("version", "missing"))), locale)
                : answers.of(
                        taking.take(new TakeSlot(new PostId(id), version, body.from(), person.getName())),
                        locale,
                        TakenJson::of);
    }

    /**
     * Which post's next slot.
     *
     * @param version that the person saw
     * @param from the first local day that will do
     */
    record AskedSlot(@Nullable Integer version, @Nullable LocalDate from) {}

    /** The slot that a post was put into, by the wall clock of each of its publications, and the version that says so. */
    record TakenJson(UUID post, int version, LocalDate date, LocalTime localTime) {

        static TakenJson of(Taken taken) {
            return new TakenJson(
                    taken.post().id().value(),
                    taken.post().version(),
                    taken.slot().date(),
                    taken.slot().localTime());
        }
    }
}
