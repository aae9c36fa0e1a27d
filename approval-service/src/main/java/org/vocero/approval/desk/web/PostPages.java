package org.vocero.approval.desk.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.vocero.approval.desk.Overviews;
import org.vocero.approval.desk.PostFilter;

/** The posts of a campaign. */
@Controller
class PostPages {

    private static final List<String> STATES = List.of("draft", "approved", "refused", "withdrawn");

    private final CampaignFrames frames;
    private final Overviews overviews;

    PostPages(CampaignFrames frames, Overviews overviews) {
        this.frames = frames;
        this.overviews = overviews;
    }

    @GetMapping("/campaigns/{campaign}")
    String list(
            @PathVariable String campaign,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String anchor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        frames.enter(campaign, "posts", model);
        PostFilter filter = new PostFilter(given(state), given(anchor), given(text));
        model.addAttribute("page", overviews.posts(campaign, filter, Math.max(0, Math.min(page, 10_000))));
        Map<String, Long> counts = overviews.countPosts(campaign);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "total", counts.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("states", STATES);
        model.addAttribute("filter", filter);
        return "post/list";
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
