package org.vocero.approval.campaign;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.composition.Composers;
import org.vocero.composition.Composition.Reason;
import org.vocero.composition.Content;

/** Reads a campaign file's contents, and finds everything that is wrong with them at once. */
final class DefinitionReader {

    private static final Duration DEFAULT_NOT_AFTER = Duration.ofHours(2);
    private static final int HIGHEST_CADENCE = 1_000;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private final List<Problem> problems = new ArrayList<>();
    private final RuleReader rules;

    private DefinitionReader(Recurrences recurrences, Clock clock) {
        this.rules = RuleReader.of(recurrences, clock);
    }

    /** @param key that the file must agree with */
    static Outcome<CampaignDefinition> read(String key, @Nullable Object tree, Recurrences recurrences, Clock clock) {
        DefinitionReader reader = new DefinitionReader(recurrences, clock);
        CampaignDefinition definition = reader.campaign(key, new Node("", tree, reader.problems));
        return reader.problems.isEmpty()
                ? Outcome.done(definition)
                : Outcome.refused(Refusal.unacceptable("campaign-rejected", reader.problems));
    }

    /** One event alone, as a file would declare it. */
    static Outcome<DeclaredAnchor> event(Object tree, Recurrences recurrences, Clock clock) {
        DefinitionReader reader = new DefinitionReader(recurrences, clock);
        DeclaredAnchor anchor = reader.anchor(new Node("", tree, reader.problems));
        return reader.problems.isEmpty()
                ? Outcome.done(anchor)
                : Outcome.refused(Refusal.unacceptable("anchor-rejected", reader.problems));
    }

    private CampaignDefinition campaign(String expectedKey, Node root) {
        root.knowing(
                "key",
                "name",
                "languages",
                "hashtags",
                "handles",
                "parties",
                "regions",
                "themes",
                "lenses",
                "not_after",
                "cadence",
                "accounts",
                "events");
        String key = root.get("key").key();
        if (!key.isEmpty() && !key.equals(expectedKey)) {
            root.get("key").problem("key-differs", key, expectedKey);
        }
        List<String> languages = languages(root.get("languages"));
        List<String> regions = texts(root.get("regions"));
        return new CampaignDefinition(
                key,
                names(root.get("name"), languages),
                languages,
                hashtags(root.get("hashtags").knowing("campaign", "partners")),
                texts(root.get("handles")),
                parties(root.get("parties")),
                new Vocabulary(regions, texts(root.get("themes")), texts(root.get("lenses"))),
                notAfter(root.get("not_after")),
                cadence(root.get("cadence")),
                accounts(root.get("accounts"), languages, regions),
                anchors(root.get("events")));
    }

    private List<String> languages(Node node) {
        List<String> languages = new ArrayList<>();
        for (Node item : node.someItems()) {
            languages.add(item.parsed(text -> Optional.of(text).filter(LANGUAGES::contains), "en", "bad-language"));
        }
        unique(node.items(), languages, "duplicate");
        return languages;
    }

    private static Map<String, String> names(Node node, List<String> languages) {
        if (node.isAbsent()) {
            node.problem("missing");
        }
        node.knowing(languages.toArray(String[]::new));
        Map<String, String> names = new LinkedHashMap<>();
        node.entries()
                .keySet()
                .forEach(language -> names.put(language, node.get(language).text()));
        return names;
    }

    private static Hashtags hashtags(Node node) {
        return new Hashtags(hashtagList(node.get("campaign")), hashtagList(node.get("partners")));
    }

    private static List<String> hashtagList(Node node) {
        List<String> hashtags = new ArrayList<>();
        for (Node item : node.items()) {
            hashtags.add(
                    item.parsed(text -> Optional.of(text).filter(DefinitionReader::isHashtag), "#", "bad-hashtag"));
        }
        return hashtags;
    }

    /** Composition has the say on what a channel takes for a hashtag. */
    private static boolean isHashtag(String text) {
        Content sample = new Content("sample", null, List.of(text), List.of());
        return Composers.forChannel("facebook")
                .orElseThrow()
                .compose(sample)
                .match(composed -> true, tooLong -> true, unusable -> unusable.reason() != Reason.INVALID_HASHTAG);
    }

    private List<Party> parties(Node node) {
        List<Party> parties = node.items().stream()
                .map(item -> item.knowing("key", "name"))
                .map(item -> new Party(item.get("key").key(), item.get("name").text()))
                .toList();
        unique(node.items(), parties.stream().map(Party::key).toList(), "duplicate-key");
        return parties;
    }

    private static List<String> texts(Node node) {
        return node.items().stream().map(Node::text).toList();
    }

    private static Duration notAfter(Node node) {
        return node.isAbsent()
                ? DEFAULT_NOT_AFTER
                : node.parsed(
                        text -> attempt(() -> Duration.parse(text)).filter(DefinitionReader::isPositive),
                        DEFAULT_NOT_AFTER,
                        "bad-duration");
    }

    private static @Nullable Integer cadence(Node node) {
        return node.isAbsent()
                ? null
                : node.parsed(
                        text -> attempt(() -> Integer.valueOf(text))
                                .filter(posts -> posts >= 1 && posts <= HIGHEST_CADENCE),
                        1,
                        "bad-cadence");
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero() && duration.compareTo(Duration.ofDays(366)) <= 0;
    }

    private List<Account> accounts(Node node, List<String> languages, List<String> regions) {
        List<Account> accounts = node.someItems().stream()
                .map(item -> account(item, languages, regions))
                .toList();
        unique(node.items(), accounts.stream().map(Account::key).toList(), "duplicate-key");
        return accounts;
    }

    private static Account account(Node node, List<String> languages, List<String> regions) {
        node.knowing("key", "channel", "language", "zone", "handle", "region");
        return new Account(
                node.get("key").key(),
                node.get("channel")
                        .parsed(
                                text -> Optional.of(text)
                                        .filter(channel ->
                                                Composers.forChannel(channel).isPresent()),
                                "x",
                                "unknown-channel"),
                node.get("language")
                        .parsed(text -> Optional.of(text).filter(languages::contains), "en", "not-a-campaign-language"),
                node.get("zone").parsed(DefinitionReader::zone, ZoneOffset.UTC, "bad-zone"),
                node.get("handle").text(),
                region(node.get("region"), regions));
    }

    private static @Nullable String region(Node node, List<String> regions) {
        return node.isAbsent()
                ? null
                : node.parsed(text -> Optional.of(text).filter(regions::contains), "", "not-a-campaign-region");
    }

    private static Optional<ZoneId> zone(String text) {
        return ZONES.contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
    }

    private List<DeclaredAnchor> anchors(Node node) {
        List<DeclaredAnchor> anchors = node.items().stream().map(this::anchor).toList();
        unique(node.items(), anchors.stream().map(DeclaredAnchor::key).toList(), "duplicate-key");
        return anchors;
    }

    private DeclaredAnchor anchor(Node node) {
        String kind = node.get("kind")
                .parsed(text -> Optional.of(text).filter(List.of("session", "observance")::contains), "", "bad-kind");
        String key = node.get("key").key();
        if (kind.equals("observance")) {
            return new DeclaredAnchor.Observance(key, rules.read(node, "key", "kind"));
        }
        if (kind.equals("session")) {
            node.knowing("key", "kind", "date");
        }
        Node date = node.get("date");
        LocalDate day = date.isAbsent()
                ? null
                : date.parsed(text -> attempt(() -> LocalDate.parse(text)), LocalDate.EPOCH, "bad-date");
        return new DeclaredAnchor.Session(key, day);
    }

    private static <T> Optional<T> attempt(Supplier<T> parsing) {
        try {
            return Optional.of(parsing.get());
        } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static void unique(List<Node> nodes, List<String> keys, String code) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).isEmpty() && !seen.add(keys.get(i))) {
                nodes.get(i).problem(code, keys.get(i));
            }
        }
    }
}
