package org.vocero.approval.desk.web;

import java.io.IOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vocero.approval.desk.web.PictureForm.Changed;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.post.EditPost;
import org.vocero.approval.post.EditingPosts;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.WrittenPost;

/** Edits a post: each edit is a new version to decide on. */
@Controller
@RequestMapping("/campaigns/{campaign}/posts/{post}/edit")
class EditPages {

    private final EditForm form;
    private final PictureForm pictures;
    private final EditingPosts editing;
    private final Notices notices;

    EditPages(EditForm form, PictureForm pictures, EditingPosts editing, Notices notices) {
        this.form = form;
        this.pictures = pictures;
        this.editing = editing;
        this.notices = notices;
    }

    @GetMapping
    String form(@PathVariable String campaign, @PathVariable String post, Model model) {
        WrittenPost current = form.current(campaign, post);
        form.show(campaign, current, Draft.of(current.message()), model);
        return "post/edit";
    }

    /** What each account would show of the form as it is now. */
    @PostMapping("/preview")
    String preview(
            @PathVariable String campaign,
            @PathVariable String post,
            @RequestParam Map<String, String> fields,
            Model model) {
        WrittenPost current = form.current(campaign, post);
        form.show(campaign, current, Draft.of(current.message()).with(fields), model);
        return "post/variants :: list(variants=${variants})";
    }

    /** The form once more, with files as pictures, or with a picture moved or taken away. It is not saved by that. */
    @PostMapping("/pictures")
    ModelAndView arrange(
            @PathVariable String campaign,
            @PathVariable String post,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable List<MultipartFile> upload,
            Principal person,
            Model model)
            throws IOException {
        WrittenPost current = form.current(campaign, post);
        List<String> languages = form.languages(campaign);
        Draft draft = pictures.arrange(Draft.of(current.message()).with(fields), action, languages);
        Changed changed = pictures.add(draft, upload, languages, person.getName());
        if (!changed.problems().isEmpty()) {
            return again(campaign, current, changed.draft(), changed.problems(), model);
        }
        form.show(campaign, current, changed.draft(), model);
        model.addAttribute("arranged", true);
        return new ModelAndView("post/edit");
    }

    /** Whoever asks for that address again starts anew. */
    @GetMapping("/pictures")
    String startAnew(@PathVariable String campaign, @PathVariable String post) {
        return PostAddress.redirect(campaign, post) + "/edit";
    }

    /** Files that were chosen and not yet uploaded are meant as well. */
    @PostMapping
    ModelAndView save(
            @PathVariable String campaign,
            @PathVariable String post,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> upload,
            Principal person,
            Model model,
            RedirectAttributes next)
            throws IOException {
        WrittenPost current = form.current(campaign, post);
        Changed changed = pictures.add(
                Draft.of(current.message()).with(fields), upload, form.languages(campaign), person.getName());
        Draft draft = changed.draft();
        if (!changed.problems().isEmpty()) {
            return again(campaign, current, draft, changed.problems(), model);
        }
        Outcome<Post> outcome =
                editing.edit(new EditPost(current.post().id(), version, draft.manuscript(), person.getName()));
        return outcome.match(
                edited -> {
                    boolean changes = edited.version() != version;
                    notices.tell(outcome, changes ? "edit.done" : "edit.unchanged", next);
                    return new ModelAndView(PostAddress.redirect(campaign, post));
                },
                refusal -> again(campaign, current, draft, Notices.problems(refusal), model));
    }

    /** The form once more, with what is wrong beside each field and everything that was typed. */
    private ModelAndView again(String campaign, WrittenPost current, Draft draft, List<Problem> problems, Model model) {
        form.show(campaign, current, draft, model);
        Map<String, String> errors = new HashMap<>();
        for (Problem problem : problems) {
            errors.merge(
                    problem.place() == null ? "" : problem.place(),
                    notices.text(problem),
                    (first, second) -> first.equals(second) ? first : first + " " + second);
        }
        model.addAttribute("errors", errors);
        model.addAttribute("warning", errors.getOrDefault("", notices.say("edit.refused")));
        ModelAndView page = new ModelAndView("post/edit");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
