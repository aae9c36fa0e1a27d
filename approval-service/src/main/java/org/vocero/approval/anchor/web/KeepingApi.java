package org.vocero.approval.anchor.web;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.anchor.KeepPost;
import org.vocero.approval.anchor.KeepingPosts;
import org.vocero.approval.anchor.KeptPosts;
import org.vocero.approval.outcome.web.Answers;
import org.vocero.approval.post.PostId;

/** Whether a post comes back for the next occurrence. */
@RestController
class KeepingApi {

    private final KeepingPosts keeping;
    private final KeptPosts kept;
    private final Answers answers;

    KeepingApi(KeepingPosts keeping, KeptPosts kept, Answers answers) {
        this.keeping = keeping;
        this.kept = kept;
        this.answers = answers;
    }

    @GetMapping("/api/posts/{id}/keeping")
    Map<String, Boolean> isKept(@PathVariable UUID id) {
        return Map.of("kept", kept.isKept(new PostId(id)));
    }

    @PutMapping("/api/posts/{id}/keeping")
    ResponseEntity<Object> keep(@PathVariable UUID id, @RequestBody Keeping body, Principal person, Locale locale) {
        return answers.of(
                keeping.keep(new KeepPost(new PostId(id), body.kept(), person.getName())),
                locale,
                now -> Map.of("kept", now));
    }

    record Keeping(boolean kept) {}
}
