package org.vocero.approval.post.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Placement;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.WrittenPost;

/** A post in a list, as its current version has it. */
record PostJson(
        UUID id,
        String campaign,
        String key,
        int version,
        String state,
        String title,
        @Nullable String anchor,
        @Nullable LocalDate date,
        String offset,
        LocalTime localTime,
        @Nullable String zone,
        List<String> languages,
        List<String> accounts,
        Instant createdAt,
        String createdBy) {

    static PostJson of(WrittenPost written) {
        Post post = written.post();
        Message message = written.message();
        return new PostJson(
                post.id().value(),
                post.campaign(),
                post.key(),
                post.version(),
                post.state().word(),
                message.title(),
                message.timing().anchor(),
                message.timing().date(),
                message.timing().offset().toString(),
                message.timing().localTime(),
                message.timing().zone() == null ? null : message.timing().zone().getId(),
                List.copyOf(message.bodies().keySet()),
                message.placements().stream().map(Placement::account).toList(),
                written.created().at(),
                written.created().who());
    }

    /** Where a post stands after a command. */
    record Brief(UUID id, String campaign, String key, int version, String state) {

        static Brief of(Post post) {
            return new Brief(
                    post.id().value(),
                    post.campaign(),
                    post.key(),
                    post.version(),
                    post.state().word());
        }
    }
}
