package org.vocero.approval.campaign;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;

/** The United Nations' days that concern migration, ready to choose. */
public record Catalogue(List<ObservedDay> days) {

    public Catalogue {
        days = List.copyOf(days);
    }

    /** What a file says; refused with everything that is wrong with it. */
    public static Outcome<Catalogue> read(Object tree, Recurrences recurrences, Clock clock) {
        List<Problem> problems = new ArrayList<>();
        RuleReader rules = RuleReader.of(recurrences, clock);
        List<ObservedDay> days = new Node("", tree, problems)
                .get("days").someItems().stream().map(node -> day(node, rules)).toList();
        return problems.isEmpty()
                ? Outcome.done(new Catalogue(days))
                : Outcome.refused(Refusal.unacceptable("campaign-rejected", problems));
    }

    private static ObservedDay day(Node node, RuleReader rules) {
        Rule rule = rules.read(node, "key", "name", "source");
        Map<String, String> names = new LinkedHashMap<>();
        for (String language : List.of("es", "en", "fr", "pt")) {
            names.put(language, node.get("name").get(language).text());
        }
        return new ObservedDay(
                node.get("key").key(), names, rule, node.get("source").text());
    }

    public Optional<ObservedDay> find(String key) {
        return days.stream().filter(day -> day.key().equals(key)).findFirst();
    }

    /** What the United Nations observe on the days of this rule. */
    public List<ObservedDay> on(Rule rule) {
        return days.stream().filter(day -> day.rule().equals(rule)).toList();
    }

    /**
     * One of their days.
     *
     * @param names in each of the desk's languages
     * @param source the resolution that proclaimed it
     */
    public record ObservedDay(String key, Map<String, String> names, Rule rule, String source) {

        /** The name in a language, in English where there is none. */
        public String name(String language) {
            return names.getOrDefault(language, names.getOrDefault("en", key));
        }
    }
}
