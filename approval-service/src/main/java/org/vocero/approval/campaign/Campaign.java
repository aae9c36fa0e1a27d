package org.vocero.approval.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vocero.composition.Occurrence;

/**
 * A campaign: where it is posted, in which languages, under which hashtags, and the dates that its posts follow.
 *
 * @param names in each language, in the file's order
 * @param notAfter how long after its due instant a post still makes sense
 * @param cadence how many posts a week it means to have, from 1; {@code null} if it does not say
 */
public record Campaign(
        String key,
        Map<String, String> names,
        List<String> languages,
        Hashtags hashtags,
        List<String> handles,
        List<Party> parties,
        Vocabulary vocabulary,
        Duration notAfter,
        @Nullable Integer cadence,
        List<Account> accounts,
        List<Anchor> anchors) {

    public Campaign {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        languages = List.copyOf(languages);
        handles = List.copyOf(handles);
        parties = List.copyOf(parties);
        accounts = List.copyOf(accounts);
        anchors = List.copyOf(anchors);
    }

    public Optional<Account> account(String accountKey) {
        return accounts.stream()
                .filter(account -> account.key().equals(accountKey))
                .findFirst();
    }

    public Optional<Anchor> anchor(String anchorKey) {
        return anchors.stream().filter(anchor -> anchor.key().equals(anchorKey)).findFirst();
    }

    /** When an occurrence of one of its events takes place; empty while that is not known, or when it is not the next one any more. */
    public Optional<LocalDate> date(@Nullable Occurrence occurrence) {
        return Optional.ofNullable(occurrence)
                .flatMap(followed -> anchor(followed.anchor()))
                .filter(anchor -> anchor.occurrence().equals(occurrence))
                .map(Anchor::date);
    }

    /** The campaign with this anchor in the place of the one of the same key. */
    public Campaign with(Anchor changed) {
        List<Anchor> replaced = anchors.stream()
                .map(anchor -> anchor.key().equals(changed.key()) ? changed : anchor)
                .toList();
        return withAnchors(replaced);
    }

    Campaign plus(Anchor added) {
        List<Anchor> more = new ArrayList<>(anchors);
        more.add(added);
        return withAnchors(more);
    }

    /** The earliest date that it still is somewhere: an observance is not over while one of the accounts lives that day. */
    public LocalDate today(Clock clock) {
        return earliestDay(accounts, clock);
    }

    static LocalDate earliestDay(List<Account> accounts, Clock clock) {
        return accounts.stream()
                .map(account -> LocalDate.now(clock.withZone(account.zone())))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.now(clock));
    }

    /** A new campaign as its file declares it. */
    static Campaign of(CampaignDefinition file, LocalDate today, Recurrences recurrences) {
        return declared(file, List.of()).redefined(file, today, recurrences);
    }

    /** This campaign after its file changed. Anchors that the file no longer names stay: approved posts may follow them. */
    Campaign redefined(CampaignDefinition file, LocalDate today, Recurrences recurrences) {
        Map<String, Anchor> byKey = new LinkedHashMap<>();
        for (DeclaredAnchor anchor : file.anchors()) {
            byKey.put(anchor.key(), anchor.applyTo(anchor(anchor.key()).orElse(null), today, recurrences));
        }
        anchors.forEach(anchor -> byKey.putIfAbsent(anchor.key(), anchor));
        return declared(file, new ArrayList<>(byKey.values()));
    }

    private static Campaign declared(CampaignDefinition file, List<Anchor> anchors) {
        return new Campaign(
                file.key(),
                file.names(),
                file.languages(),
                file.hashtags(),
                file.handles(),
                file.parties(),
                file.vocabulary(),
                file.notAfter(),
                file.cadence(),
                file.accounts(),
                anchors);
    }

    private Campaign withAnchors(List<Anchor> replaced) {
        return new Campaign(
                key, names, languages, hashtags, handles, parties, vocabulary, notAfter, cadence, accounts, replaced);
    }
}
