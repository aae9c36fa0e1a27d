package org.vocero.approval.anchor.web;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.anchor.KeepPost;
import org.vocero.approval.anchor.KeepingPosts;
import org.vocero.approval.outcome.web.Answers;
import org.vocero.approval.post.PostId;

/** Whether a post comes back for the next occurrence. */
@RestController
class KeepingApi {

    private final KeepingPosts keeping;
    private final Answers answers;

    KeepingApi(KeepingPosts keeping, Answers answers) {
        this.keeping = keeping;
        this.answers = answers;
    }

    @PutMapping("/api/posts/{id}/keeping")
    ResponseEntity<Object> keep(@PathVariable UUID id, @RequestBody Keeping body, Principal person, Locale locale) {
        return answers.of(
                keeping.keep(new KeepPost(new PostId(id), body.kept(), person.getName())),
                locale,
                kept -> Map.of("kept", kept));
    }

    record Keeping(boolean kept) {}
}
