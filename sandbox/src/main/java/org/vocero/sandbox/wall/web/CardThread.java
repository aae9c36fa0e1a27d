package org.vocero.sandbox.wall.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A post with the replies to it, and to those, in the order in which they were posted; most have none. */
record CardThread(List<Card> cards) {

    /** The element's id. */
    public String anchor() {
        return "thread-" + cards.get(0).anchor();
    }

    /** Of an account's cards, newest first; a thread stands where its first post does. */
    static List<CardThread> of(List<Card> newestFirst) {
        Map<String, Card> byId = newestFirst.stream()
                .collect(Collectors.toMap(Card::id, card -> card, (one, other) -> one, HashMap::new));
        Map<String, List<Card>> threads = new LinkedHashMap<>();
        for (Card card : newestFirst) {
            threads.computeIfAbsent(root(card, byId), id -> new ArrayList<>()).add(card);
        }
        List<CardThread> ordered = new ArrayList<>();
        for (List<Card> cards : threads.values()) {
            Collections.reverse(cards);
            ordered.add(new CardThread(List.copyOf(cards)));
        }
        ordered.sort((one, other) -> begun(other).compareTo(begun(one)));
        return ordered;
    }

    private static Instant begun(CardThread thread) {
        return Instant.parse(thread.cards().get(0).at());
    }

    private static String root(Card card, Map<String, Card> byId) {
        Card root = card;
        Card parent = card;
        while (parent != null) {
            root = parent;
            String above = root.inReplyTo();
            parent = above == null ? null : byId.get(above);
        }
        return root.id();
    }
}
