package org.vocero.approval.desk.web;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.vocero.approval.medium.UploadMedium;
import org.vocero.approval.medium.UploadingMedia;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.plan.ImportPlan;
import org.vocero.approval.plan.ImportingPlans;
import org.vocero.approval.plan.Mode;
import org.vocero.approval.plan.PlanImported;

/**
 * Imports a media plan and reports on it. The report is the answer to the form: sending it again imports the same plan again,
 * which changes nothing.
 */
@Controller
@RequestMapping("/campaigns/{campaign}/plan")
class PlanPages {

    private final CampaignFrames frames;
    private final ImportingPlans importing;
    private final UploadingMedia uploading;
    private final Notices notices;

    PlanPages(CampaignFrames frames, ImportingPlans importing, UploadingMedia uploading, Notices notices) {
        this.frames = frames;
        this.importing = importing;
        this.uploading = uploading;
        this.notices = notices;
    }

    @GetMapping
    String form(@PathVariable String campaign, Model model) {
        frames.enter(campaign, "plan", model);
        return "plan/import";
    }

    @PostMapping
    ModelAndView importPlan(
            @PathVariable String campaign,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable List<MultipartFile> pictures,
            @RequestParam(defaultValue = "all-or-nothing") String mode,
            Principal person,
            Model model)
            throws IOException {
        frames.enter(campaign, "plan", model);
        boolean validRowsOnly = mode.equals("valid-rows");
        model.addAttribute("validRowsOnly", validRowsOnly);
        if (file == null || file.isEmpty()) {
            model.addAttribute("noFile", true);
            return page(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        model.addAttribute("fileName", file.getOriginalFilename());
        List<Problem> refused = keep(pictures, person.getName());
        if (!refused.isEmpty()) {
            return refused(Refusal.unacceptable("picture-rejected", refused), model);
        }
        Outcome<PlanImported> outcome = importing.importPlan(new ImportPlan(
                campaign, file.getBytes(), validRowsOnly ? Mode.VALID_ROWS : Mode.ALL_OR_NOTHING, person.getName()));
        return outcome.match(imported -> imported(imported, model), refusal -> refused(refusal, model));
    }

    /** A picture that is not taken keeps the plan from being imported: its row would be wrong as well, and not say why. */
    private List<Problem> keep(@Nullable List<MultipartFile> pictures, String who) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (MultipartFile picture : pictures == null ? List.<MultipartFile>of() : pictures) {
            String given = picture.getOriginalFilename();
            String name = given == null ? "" : given;
            if (!picture.isEmpty()) {
                uploading
                        .upload(new UploadMedium(picture.getBytes(), name, who))
                        .match(medium -> List.<Problem>of(), Notices::problems)
                        .forEach(problem -> problems.add(Problem.at(
                                name, problem.code(), problem.arguments().toArray())));
            }
        }
        return problems;
    }

    private ModelAndView imported(PlanImported imported, Model model) {
        model.addAttribute("imported", imported);
        model.addAttribute("problems", lines(imported.problems()));
        model.addAttribute("warnings", lines(imported.warnings()));
        return page(HttpStatus.OK);
    }

    private ModelAndView refused(Refusal refusal, Model model) {
        model.addAttribute("refused", true);
        model.addAttribute("problems", lines(Notices.problems(refusal)));
        return page(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Line> lines(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Line(problem.row(), problem.place(), notices.text(problem)))
                .toList();
    }

    private static ModelAndView page(HttpStatusCode status) {
        ModelAndView page = new ModelAndView("plan/import");
        page.setStatus(status);
        return page;
    }

    /** One problem, in the reader's language. */
    record Line(@Nullable Integer row, @Nullable String place, String reason) {}
}
