package org.vocero.approval.outcome.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;

/** Answers requests with what came of them. */
@Component
public class Answers {

    private static final String TYPE = "urn:vocero:problem:";

    /** Refusals of what has paths. */
    private static final Set<String> OF_FILES = Set.of("campaign-rejected", "anchor-rejected");

    private final Reasons reasons;

    Answers(Reasons reasons) {
        this.reasons = reasons;
    }

    /** The result, 200; or the refusal: 404 for what there is not, 409 for what came too late, 422 for what breaks rules. */
    public <R> ResponseEntity<Object> of(Outcome<R> outcome, Locale locale, Function<R, ?> toJson) {
        return outcome.match(result -> ResponseEntity.ok(toJson.apply(result)), refusal -> refused(refusal, locale));
    }

    public ResponseEntity<Object> refused(Refusal refusal, Locale locale) {
        return refusal.match(
                missing -> respond(HttpStatus.NOT_FOUND, missing.code(), reasons.of(missing.problem(), locale), locale),
                conflict ->
                        respond(HttpStatus.CONFLICT, conflict.code(), reasons.of(conflict.problem(), locale), locale),
                unacceptable -> unacceptable(unacceptable, locale));
    }

    /** Problems in a person's language; places of campaign files are paths, all others columns. */
    public List<ErrorJson> errors(List<Problem> problems, Locale locale) {
        return problems.stream().map(problem -> error(problem, false, locale)).toList();
    }

    private ResponseEntity<Object> unacceptable(Refusal.Unacceptable refusal, Locale locale) {
        List<Problem> problems = refusal.problems();
        boolean inFile = OF_FILES.contains(refusal.code());
        ProblemDetail detail = problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                refusal.code(),
                reasons.text("detail." + refusal.code(), locale, problems.size()),
                locale);
        detail.setProperty(
                "errors",
                problems.stream().map(problem -> error(problem, inFile, locale)).toList());
        return respond(detail);
    }

    private ErrorJson error(Problem problem, boolean inFile, Locale locale) {
        return new ErrorJson(
                problem.row(),
                inFile ? null : problem.place(),
                inFile ? problem.place() : null,
                problem.code(),
                reasons.of(problem, locale));
    }

    ResponseEntity<Object> respond(HttpStatus status, String code, String text, Locale locale) {
        return respond(problem(status, code, text, locale));
    }

    private ProblemDetail problem(HttpStatus status, String code, String text, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text);
        problem.setType(URI.create(TYPE + code));
        problem.setTitle(reasons.text("title." + code, locale));
        return problem;
    }

    private static ResponseEntity<Object> respond(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
