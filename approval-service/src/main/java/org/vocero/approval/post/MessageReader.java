package org.vocero.approval.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.medium.Shelf;
import org.vocero.approval.outcome.Problem;
import org.vocero.composition.Composers;
import org.vocero.composition.Content;

/** Makes messages of manuscripts for one campaign; what is wrong with one it finds all at once. */
public final class MessageReader {

    private static final int TITLE_LIMIT = 300;
    private static final int NOTE_LIMIT = 1_000;
    private static final int URL_LIMIT = 2_048;
    private static final int LAST_OBJECTIVE = 23;
    private static final Post NONE = new Post(PostId.random(), "", "", 1, State.DRAFT, "", 1);

    private final Campaign campaign;
    private final Map<String, Account> accounts;
    private final Set<String> texts;
    private final TimingReader timings;
    private final IllustrationReader illustrations;

    private MessageReader(Campaign campaign, Shelf shelf) {
        this.campaign = campaign;
        this.accounts = campaign.accounts().stream().collect(Collectors.toMap(Account::key, Function.identity()));
        this.texts = campaign.languages().stream().map(Columns::text).collect(Collectors.toSet());
        this.timings = new TimingReader(campaign);
        this.illustrations = new IllustrationReader(campaign.languages(), shelf);
    }

    /**
     * For a campaign's manuscripts.
     *
     * @param shelf with the pictures that they name
     */
    public static MessageReader of(Campaign campaign, Shelf shelf) {
        return new MessageReader(campaign, shelf);
    }

    /** A message that composes on each of its accounts, or everything that keeps the manuscript from being one. */
    public Reading read(Manuscript manuscript) {
        Cells cells = new Cells(manuscript);
        String title = cells.required(Columns.TITLE, TITLE_LIMIT);
        Timing timing = timings.read(cells);
        Map<String, String> bodies = bodies(cells);
        List<Placement> placements = placements(cells, bodies, timing);
        Message message = new Message(
                title,
                timing,
                bodies,
                webAddress(cells, Columns.LINK),
                thread(cells),
                illustrations.read(cells),
                evidence(cells),
                tags(cells),
                campaign.hashtags(),
                placements);
        message.publications(NONE).forEach(publication -> publication.problem().ifPresent(cells::add));
        return cells.problems().isEmpty() ? new Reading.Sound(message) : new Reading.Unsound(cells.problems());
    }

    private Map<String, String> bodies(Cells cells) {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (String language : campaign.languages()) {
            String body = cells.text(Columns.text(language));
            if (!body.isEmpty()) {
                bodies.put(language, body);
            }
        }
        cells.columns().stream()
                .filter(column -> Columns.isText(column) && !texts.contains(column))
                .forEach(column -> cells.problem(column, "unknown-column"));
        return bodies;
    }

    private List<Placement> placements(Cells cells, Map<String, String> bodies, Timing timing) {
        List<String> keys = cells.list(Columns.ACCOUNTS);
        if (keys.isEmpty()) {
            cells.problem(Columns.ACCOUNTS, "missing");
        }
        Set<String> seen = new LinkedHashSet<>();
        List<Placement> placements = new ArrayList<>();
        for (String key : keys) {
            Account account = accounts.get(key);
            if (account == null) {
                cells.problem(Columns.ACCOUNTS, "unknown-account", key);
            } else if (!seen.add(key)) {
                cells.problem(Columns.ACCOUNTS, "account-twice", key);
            } else if (!bodies.containsKey(account.language())) {
                cells.problem(Columns.text(account.language()), "no-text-for-account", key, account.language());
            } else {
                placements.add(new Placement(
                        key,
                        account.channel(),
                        account.language(),
                        timing.zone() == null ? account.zone() : timing.zone()));
            }
        }
        return placements;
    }

    /** In the words of a spreadsheet's author; nothing means no. */
    private static boolean thread(Cells cells) {
        Boolean said = cells.parsed(
                Columns.THREAD,
                text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "yes", "sí", "si", "oui", "sim", "true", "verdadero", "x", "1" -> Optional.of(true);
                    case "no", "non", "não", "nao", "false", "falso", "0" -> Optional.of(false);
                    default -> Optional.empty();
                },
                "bad-choice");
        return said != null && said;
    }

    private static @Nullable String webAddress(Cells cells, String column) {
        String address = cells.optional(column, URL_LIMIT);
        if (address != null && !isLink(address)) {
            cells.problem(column, "bad-link", address);
        }
        return address;
    }

    /** Composition has the say on what is a link. */
    private static boolean isLink(String address) {
        return Composers.forChannel("facebook")
                .orElseThrow()
                .compose(new Content("sample", address, List.of(), List.of()))
                .match(composed -> true, tooLong -> true, unusable -> false);
    }

    private static Evidence evidence(Cells cells) {
        return new Evidence(
                cells.optional(Columns.FIGURE, NOTE_LIMIT),
                cells.optional(Columns.SOURCE, NOTE_LIMIT),
                webAddress(cells, Columns.SOURCE_URL),
                cells.parsed(Columns.VALID_UNTIL, TimingReader::date, "bad-date"),
                false);
    }

    private Tags tags(Cells cells) {
        return new Tags(
                words(cells, Columns.REGIONS, campaign.vocabulary().regions()),
                words(cells, Columns.THEMES, campaign.vocabulary().themes()),
                words(cells, Columns.LENSES, campaign.vocabulary().lenses()),
                objectives(cells));
    }

    private static List<String> words(Cells cells, String column, List<String> known) {
        List<String> words = cells.list(column);
        words.stream()
                .filter(word -> !known.isEmpty() && !known.contains(word))
                .forEach(word -> cells.problem(column, "unknown-word", word, String.join(", ", known)));
        return words;
    }

    private static List<Integer> objectives(Cells cells) {
        List<Integer> objectives = new ArrayList<>();
        for (String text : cells.list(Columns.OBJECTIVES)) {
            objective(text)
                    .ifPresentOrElse(
                            objectives::add,
                            () -> cells.problem(Columns.OBJECTIVES, "bad-objective", text, LAST_OBJECTIVE));
        }
        return objectives;
    }

    private static Optional<Integer> objective(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,2}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= LAST_OBJECTIVE);
    }

    /** What came of reading a manuscript. */
    public sealed interface Reading {

        /** Applies the function for the case at hand. */
        <T> T match(Function<Message, T> sound, Function<List<Problem>, T> unsound);

        record Sound(Message message) implements Reading {

            @Override
            public <T> T match(Function<Message, T> sound, Function<List<Problem>, T> unsound) {
                return sound.apply(message);
            }
        }

        record Unsound(List<Problem> problems) implements Reading {

            @Override
            public <T> T match(Function<Message, T> sound, Function<List<Problem>, T> unsound) {
                return unsound.apply(problems);
            }
        }
    }
}
