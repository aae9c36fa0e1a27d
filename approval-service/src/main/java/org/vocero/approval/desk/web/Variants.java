package org.vocero.approval.desk.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.outcome.web.Reasons;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.Publication;
import org.vocero.approval.tracking.Publications;
import org.vocero.approval.tracking.Publications.Listed;
import org.vocero.composition.Composition;
import org.vocero.composition.Picture;

/** Shows a version as each account will. */
@Component
class Variants {

    private final Publications tracked;
    private final Reasons reasons;

    Variants(Publications tracked, Reasons reasons) {
        this.tracked = tracked;
        this.reasons = reasons;
    }

    List<Variant> of(Campaign campaign, Post post, Message message) {
        Map<UUID, Listed> byId = tracked.ofPost(post.id().value()).stream()
                .collect(Collectors.toMap(listed -> listed.track().publication().id(), Function.identity()));
        return message.publications(post).stream()
                .map(publication -> of(campaign, message, publication, byId.get(publication.id())))
                .toList();
    }

    private Variant of(Campaign campaign, Message message, Publication publication, @Nullable Listed listed) {
        String account = publication.placement().account();
        Fit fit = publication
                .composition()
                .match(
                        composed -> new Fit(
                                composed.elements().stream()
                                        .map(Composition.Element::text)
                                        .toList(),
                                composed.tightest().length(),
                                composed.tightest().limit(),
                                composed.omittedHashtags()),
                        tooLong -> new Fit(
                                List.of(body(message, publication)),
                                tooLong.worst().length(),
                                tooLong.worst().limit(),
                                List.of()),
                        unusable -> new Fit(List.of(body(message, publication)), 0, 1, List.of()));
        return new Variant(
                account,
                campaign.account(account).map(Account::handle).orElse(account),
                publication.placement().channel(),
                publication.placement().language(),
                publication.placement().zone(),
                Markup.of(fit.texts().get(0)),
                fit.texts().stream().skip(1).map(Markup::of).toList(),
                message.link(),
                hostOf(message.link()),
                fit.length(),
                fit.limit(),
                fit.omittedHashtags(),
                publication.pictures().stream().map(Picture::shown).toList(),
                publication
                        .problem()
                        .map(problem -> reasons.of(problem, LocaleContextHolder.getLocale()))
                        .orElse(null),
                Due.of(campaign, message.when(publication.placement()), listed),
                listed);
    }

    private static String body(Message message, Publication publication) {
        return message.body(publication.placement().language());
    }

    private static @Nullable String hostOf(@Nullable String link) {
        if (link == null) {
            return null;
        }
        try {
            String host = URI.create(link).getHost();
            return host == null ? link : host;
        } catch (IllegalArgumentException notAnAddress) {
            return link;
        }
    }

    /** What a composition comes to, whichever it is. */
    private record Fit(List<String> texts, int length, int limit, List<String> omittedHashtags) {}
}
