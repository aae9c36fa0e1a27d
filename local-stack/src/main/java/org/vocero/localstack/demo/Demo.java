package org.vocero.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.vocero.localstack.StackFailure;
import org.vocero.localstack.secrets.Person;
import org.vocero.localstack.terminal.Table;
import org.vocero.localstack.terminal.Terminal;

/**
 * Imports the campaign and its plan as one person, approves every post as another, and watches the launch fall due and
 * appear on the wall. Interrupted at any point it leaves a stack that goes on by itself.
 */
public final class Demo {

    private static final String CAMPAIGN = "/api/campaigns/migrantes-cuentan";
    private static final Duration UNTIL_DUE = Duration.ofSeconds(Integer.getInteger("vocero.demo.due-in", 12));
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);
    private static final ZoneId HEADQUARTERS = ZoneId.of("America/New_York");

    private final DeskAccess access;
    private final Terminal terminal;
    private final Clock clock;

    public Demo(DeskAccess access, Terminal terminal, Clock clock) {
        this.access = access;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Gives 0 if every publication of the launch is on the wall. */
    public int run() {
        Person planner = access.people().get(0);
        Person approver = access.people().get(access.people().size() - 1);
        terminal.line();
        terminal.heading("The launch of “Los migrantes cuentan en las Américas”");
        Desk planning = new Desk(access.desk(), planner);
        importCampaign(planning);
        Instant due = clock.instant().plus(UNTIL_DUE).truncatedTo(ChronoUnit.SECONDS);
        LaunchPlan plan = LaunchPlan.dated(resource("media-plan.csv"), due, launchedBefore(planning));
        importPlan(planning, plan, planner);
        approveAll(new Desk(access.desk(), approver), plan.key(), approver);
        List<Publication> outcome = watch(planning, plan.key(), due);
        show(outcome);
        return outcome.stream().allMatch(Publication::isPublished) ? 0 : 1;
    }

    private void importCampaign(Desk desk) {
        desk.put(CAMPAIGN, "application/yaml", resource("campaign.yaml"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), HEADQUARTERS);
        String seen = desk.get(CAMPAIGN + "/anchors/launch/move?date=" + today)
                .path("seen")
                .asText();
        desk.put(
                CAMPAIGN + "/anchors/launch",
                "application/json",
                "{\"date\":\"" + today + "\",\"seen\":\"" + seen + "\"}");
        terminal.done("the campaign is imported; its launch is today");
    }

    private static boolean launchedBefore(Desk desk) {
        return posts(desk).stream()
                .anyMatch(post -> LaunchPlan.isLaunch(post.path("key").asText()));
    }

    private void importPlan(Desk desk, LaunchPlan plan, Person planner) {
        JsonNode imported = desk.post(CAMPAIGN + "/plan?mode=all-or-nothing", "text/csv", plan.toCsv());
        terminal.done(planner.name() + " imported the media plan: "
                + counted(imported.path("created").asInt(), "new post") + ", "
                + imported.path("unchanged").asInt() + " unchanged, "
                + counted(imported.path("publications").asInt(), "publication") + "; " + plan.key()
                + " falls due in a moment");
    }

    /** The launch first: its time is near. */
    private void approveAll(Desk desk, String launch, Person approver) {
        List<JsonNode> waiting = posts(desk).stream()
                .filter(post -> post.path("state").asText().equals("draft"))
                .sorted(Comparator.comparing(post -> !post.path("key").asText().equals(launch)))
                .toList();
        int approved = 0;
        for (JsonNode post : waiting) {
            desk.post(
                    "/api/posts/" + post.path("id").asText() + "/approval",
                    "application/json",
                    "{\"version\":" + post.path("version").asInt() + "}");
            approved++;
            terminal.passing("  … " + approver.name() + " approves " + approved + " of " + waiting.size());
        }
        terminal.done(approver.name() + " approved " + counted(approved, "post")
                + "; each approval is signed over exactly what every account will show");
    }

    private static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private List<Publication> watch(Desk desk, String launch, Instant due) {
        List<Publication> launched = untilOver(desk, launch, due);
        if (!LaunchWatch.isOver(launched)) {
            terminal.trouble("Not everything was posted after " + PATIENCE.toMinutes()
                    + " minutes. See: ./vocero status, ./vocero logs publisher");
            return launched;
        }
        terminal.done(launched.stream().filter(Publication::isPublished).count() + " of "
                + counted(launched.size(), "publication") + " on the wall");
        return launched;
    }

    private List<Publication> untilOver(Desk desk, String launch, Instant due) {
        LaunchWatch watch = new LaunchWatch(() -> look(desk, launch, due), BETWEEN_LOOKS);
        try {
            return watch.untilOver(Duration.between(clock.instant(), due.plus(PATIENCE)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted; Vocero goes on. See: ./vocero status", e);
        }
    }

    private List<Publication> look(Desk desk, String launch, Instant due) {
        List<Publication> launched = publications(desk, launch);
        terminal.passing(progress(launched, due));
        return launched;
    }

    private String progress(List<Publication> launched, Instant due) {
        long left = clock.instant().until(due, ChronoUnit.SECONDS);
        long posted = launched.stream().filter(Publication::isPublished).count();
        return left > 0
                ? "  … " + counted(launched.size(), "publication") + " scheduled, due in " + left + " s"
                : "  … due: " + posted + " of " + launched.size() + " posted";
    }

    private void show(List<Publication> outcome) {
        terminal.line();
        Table table = new Table("Publication", "Account", "Due", "Posted at", "Late by", "On the wall");
        outcome.stream()
                .sorted(Comparator.comparing(Publication::account))
                .forEach(p -> table.row(p.title(), p.account(), p.due(), p.postedAt(), p.lateBy(), p.where()));
        terminal.table(table);
        terminal.line();
        terminal.line("  Look next at");
        terminal.table(new Table(
                        "  the wall", access.wall().toString(), "what each account posted, as its platform shows it")
                .row("  the desk", access.desk().toString(), "the rest of the plan, scheduled up to 19 December")
                .row("  the metrics", access.desk() + "/actuator/prometheus", "approvals, lateness, queues"));
        terminal.line();
        terminal.line("  Everything stays up. ./vocero demo launches again, ./vocero stop stops it.");
    }

    private static List<Publication> publications(Desk desk, String launch) {
        return list(desk.get(CAMPAIGN + "/publications")).stream()
                .map(Publication::new)
                .filter(publication -> publication.isOf(launch))
                .toList();
    }

    private static List<JsonNode> posts(Desk desk) {
        return list(desk.get(CAMPAIGN + "/posts"));
    }

    private static List<JsonNode> list(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }

    private static String resource(String name) {
        try (InputStream in = Demo.class.getResourceAsStream("/campaign/" + name)) {
            return new String(
                    Objects.requireNonNull(in, "The jar lacks campaign/" + name).readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
