package org.vocero.approval.post;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Hashtags;
import org.vocero.composition.Composers;
import org.vocero.composition.Composition;
import org.vocero.composition.Content;
import org.vocero.composition.Occurrence;
import org.vocero.composition.Picture;
import org.vocero.composition.When;

/**
 * Everything a version says and where it says it. It holds the campaign's hashtags and the accounts' languages of the day it was
 * made, so that nothing a person read before approving can change under the approval.
 *
 * @param bodies the text in each language, in Unicode NFC
 * @param link absolute http(s) URL
 * @param thread whether several posts may say it where one is too short, on channels that have threads
 * @param illustrations the pictures, in the order in which they are shown
 * @param placements each on another account; each in a language that has a body
 */
public record Message(
        String title,
        Timing timing,
        Map<String, String> bodies,
        @Nullable String link,
        boolean thread,
        List<Illustration> illustrations,
        Evidence evidence,
        Tags tags,
        Hashtags hashtags,
        List<Placement> placements) {

    public Message {
        bodies = Collections.unmodifiableMap(new LinkedHashMap<>(bodies));
        illustrations = List.copyOf(illustrations);
        placements = List.copyOf(placements);
        for (Placement placement : placements) {
            if (!bodies.containsKey(placement.language())) {
                throw new IllegalArgumentException("no text for " + placement);
            }
        }
    }

    /** The text of a language. */
    public String body(String language) {
        return Optional.ofNullable(bodies.get(language))
                .orElseThrow(() -> new IllegalArgumentException("no text in " + language));
    }

    /** When it is due there. */
    public When when(Placement placement) {
        return new When(
                timing.occurrence(),
                timing.date(),
                timing.offset(),
                timing.localTime(),
                placement.zone(),
                timing.notAfter());
    }

    /** The date of what it follows, or its own, as it is in its campaign now; empty while that is not known, and once it has passed on. */
    public Optional<LocalDate> day(Campaign campaign) {
        return timing.date() != null ? Optional.ofNullable(timing.date()) : campaign.date(timing.occurrence());
    }

    /** What each account would show, in the order of the placements. */
    public List<Publication> publications(Post post) {
        Map<String, Composition> composed = new HashMap<>();
        return placements.stream()
                .map(placement -> new Publication(
                        post.publicationOn(placement.account()),
                        placement,
                        pictures(placement.language()),
                        composed.computeIfAbsent(
                                placement.channel() + "/" + placement.language(), ignored -> compose(placement))))
                .toList();
    }

    /**
     * The same for the next occurrence of its event, with the campaign's hashtags and the accounts' zones of today, and with facts that
     * somebody has to look at again.
     */
    public Message broughtTo(Occurrence next, Campaign campaign) {
        return new Message(
                title,
                timing.following(next),
                bodies,
                link,
                thread,
                illustrations,
                evidence.takenOver(),
                tags,
                campaign.hashtags(),
                placements(campaign));
    }

    /** The same on a date of its own at that local time, and nothing else of it changed but the accounts' zones, which are those of today. */
    public Message at(LocalDate date, LocalTime localTime, Campaign campaign) {
        return movedTo(timing.at(date, localTime), campaign);
    }

    /** Where it goes, with the accounts' zones of today where it has none of its own. */
    public List<Placement> placements(Campaign campaign) {
        return placements.stream()
                .map(placement -> placement.at(timing, campaign))
                .toList();
    }

    /** The same at another time; where that is in each account's own zone, in the one that the account has today. */
    public Message movedTo(Timing other, Campaign campaign) {
        return new Message(
                title,
                other,
                bodies,
                link,
                thread,
                illustrations,
                evidence,
                tags,
                hashtags,
                placements.stream()
                        .map(placement -> placement.at(other, campaign))
                        .toList());
    }

    /** Whether an author would have written the same for both, whichever occurrence each is for. */
    public boolean saysTheSameAs(@Nullable Message other) {
        return other != null && Fingerprint.of(this).equals(Fingerprint.of(other));
    }

    private Composition compose(Placement placement) {
        return Composers.forChannel(placement.channel())
                .orElseThrow(() -> new IllegalStateException("nothing composes for " + placement.channel()))
                .compose(new Content(
                        body(placement.language()),
                        link,
                        hashtags.campaign(),
                        hashtags.partners(),
                        thread,
                        pictures(placement.language())));
    }

    private List<Picture> pictures(String language) {
        return illustrations.stream()
                .map(illustration -> illustration.in(language))
                .toList();
    }
}
