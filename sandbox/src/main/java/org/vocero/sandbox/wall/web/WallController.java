package org.vocero.sandbox.wall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vocero.sandbox.wall.Channel;
import org.vocero.sandbox.wall.web.Card.Face;

/** The wall's pages. */
@Controller
class WallController {

    private final Cards cards;
    private final Faces faces;

    WallController(Cards cards, Faces faces) {
        this.cards = cards;
        this.faces = faces;
    }

    @GetMapping("/")
    String index() {
        return "redirect:/wall";
    }

    /** Every account in a column of its own, or one account alone. */
    @GetMapping("/wall")
    String wall(@RequestParam @Nullable String account, Model model, Locale locale) {
        List<Card> all = cards.all(locale);
        List<Column> columns = columns(all);
        List<Column> shown = columns.stream()
                .filter(column -> account == null || column.face().account().equals(account))
                .toList();
        if (shown.isEmpty() && account != null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("columns", columns);
        model.addAttribute("sections", sections(shown));
        model.addAttribute("selected", account);
        model.addAttribute("summary", cards.summary());
        return "wall/wall";
    }

    /** Where X would have the post. */
    @GetMapping("/wall/x/{handle}/status/{id:[0-9]+}")
    String tweet(@PathVariable String id, HttpServletRequest request, Model model, Locale locale) {
        return post(cards.of(Channel.X, id, locale), request, model);
    }

    /** Where Facebook would have the post; the page by its name or number. */
    @GetMapping("/wall/facebook/{page}/posts/{id:[0-9_]+}")
    String pagePost(@PathVariable String id, HttpServletRequest request, Model model, Locale locale) {
        return post(cards.of(Channel.FACEBOOK, id, locale), request, model);
    }

    /** Where a server of Mastodon would have the post. */
    @GetMapping("/wall/mastodon/@{handle}/{id:[0-9]+}")
    String status(@PathVariable String id, HttpServletRequest request, Model model, Locale locale) {
        return post(cards.of(Channel.MASTODON, id, locale), request, model);
    }

    /** Where Bluesky would have the post. */
    @GetMapping("/wall/bluesky/profile/{handle}/post/{id:[a-z0-9]+}")
    String skeet(@PathVariable String id, HttpServletRequest request, Model model, Locale locale) {
        return post(cards.of(Channel.BLUESKY, id, locale), request, model);
    }

    /** Mastodon's own form of a post's address. */
    @GetMapping("/@{handle:[A-Za-z0-9_]+}/{id:[0-9]+}")
    String onMastodon(@PathVariable String handle, @PathVariable String id) {
        return "redirect:/wall/mastodon/@" + handle + "/" + id;
    }

    /** Bluesky's own form of a post's address. */
    @GetMapping("/profile/{handle:[A-Za-z0-9.-]+}/post/{id:[a-z0-9]+}")
    String onBluesky(@PathVariable String handle, @PathVariable String id) {
        return "redirect:/wall/bluesky/profile/" + handle + "/post/" + id;
    }

    /** X's own form of a post's address, for a publisher whose base is this sandbox. */
    @GetMapping("/{handle:[A-Za-z0-9_]+}/status/{id:[0-9]+}")
    String onX(@PathVariable String handle, @PathVariable String id) {
        return "redirect:/wall/x/" + handle + "/status/" + id;
    }

    /** Facebook's own form of a post's address. */
    @GetMapping("/{page:[A-Za-z0-9.]+}/posts/{id:[0-9_]+}")
    String onFacebook(@PathVariable String page, @PathVariable String id) {
        return "redirect:/wall/facebook/" + page + "/posts/" + id;
    }

    /** Whoever comes by another way is sent on to the post's own, as on the platforms. */
    private static String post(Optional<Card> found, HttpServletRequest request, Model model) {
        Card card = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!card.path().equals(request.getRequestURI())) {
            return "redirect:" + card.path();
        }
        model.addAttribute("card", card);
        return "wall/post";
    }

    private List<Column> columns(List<Card> all) {
        Set<Face> everyone = new LinkedHashSet<>(faces.all());
        all.forEach(card -> everyone.add(card.face()));
        return everyone.stream()
                .map(face -> new Column(
                        face,
                        CardThread.of(all.stream()
                                .filter(card -> card.face().equals(face))
                                .toList())))
                .toList();
    }

    private static List<Section> sections(List<Column> columns) {
        return columns.stream()
                .map(column -> column.face().channel())
                .distinct()
                .map(channel -> new Section(
                        channel,
                        columns.stream()
                                .filter(column -> column.face().channel().equals(channel))
                                .toList()))
                .toList();
    }

    /** What one account posted. */
    record Column(Face face, List<CardThread> threads) {

        public int size() {
            return threads.stream().mapToInt(thread -> thread.cards().size()).sum();
        }
    }

    /** The accounts of one channel. */
    record Section(String channel, List<Column> columns) {}
}
