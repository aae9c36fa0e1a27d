package org.vocero.approval.plan.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.outcome.web.Answers;
import org.vocero.approval.outcome.web.ErrorJson;
import org.vocero.approval.plan.ImportPlan;
import org.vocero.approval.plan.ImportingPlans;
import org.vocero.approval.plan.Mode;
import org.vocero.approval.plan.PlanImported;

@RestController
@RequestMapping("/api/campaigns/{key}/plan")
class PlanApi {

    /** More than any plan may have; the reader says so. */
    private static final int ENOUGH = 24 * 1024 * 1024;

    private final ImportingPlans importing;
    private final Answers answers;

    PlanApi(ImportingPlans importing, Answers answers) {
        this.importing = importing;
        this.answers = answers;
    }

    @PostMapping(
            consumes = {
                "text/csv",
                "text/tab-separated-values",
                "text/plain",
                "application/csv",
                "application/vnd.ms-excel",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/octet-stream"
            })
    ResponseEntity<Object> post(
            @PathVariable String key,
            @RequestParam(defaultValue = "all-or-nothing") String mode,
            InputStream file,
            Principal person,
            Locale locale)
            throws IOException {
        return switch (mode) {
            case "all-or-nothing" -> importPlan(key, file.readNBytes(ENOUGH), Mode.ALL_OR_NOTHING, person, locale);
            case "valid-rows" -> importPlan(key, file.readNBytes(ENOUGH), Mode.VALID_ROWS, person, locale);
            default ->
                answers.refused(
                        Refusal.unacceptable("bad-mode", List.of(Problem.at("mode", "bad-mode", mode))), locale);
        };
    }

    private ResponseEntity<Object> importPlan(String key, byte[] file, Mode mode, Principal person, Locale locale) {
        return answers.of(
                importing.importPlan(new ImportPlan(key, file, mode, person.getName())),
                locale,
                imported -> PlanJson.of(
                        imported,
                        answers.errors(imported.warnings(), locale),
                        answers.errors(imported.problems(), locale)));
    }

    /** What an import came to. */
    record PlanJson(
            int created,
            int updated,
            int unchanged,
            int rejected,
            int withdrawn,
            int publications,
            int crowded,
            List<ErrorJson> warnings,
            List<ErrorJson> errors) {

        static PlanJson of(PlanImported imported, List<ErrorJson> warnings, List<ErrorJson> errors) {
            return new PlanJson(
                    imported.created(),
                    imported.updated(),
                    imported.unchanged(),
                    imported.rejected(),
                    imported.withdrawn(),
                    imported.publications(),
                    imported.crowded(),
                    warnings,
                    errors);
        }
    }
}
