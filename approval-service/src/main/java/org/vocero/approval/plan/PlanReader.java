package org.vocero.approval.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.medium.Media;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.post.Columns;
import org.vocero.approval.post.Manuscript;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.MessageReader;
import org.vocero.approval.post.MessageReader.Reading;

/** Reads a media plan for a campaign, and finds everything that is wrong in every row. */
final class PlanReader {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    private final MessageReader messages;
    private final Header header;
    private final Sheet sheet;
    private final List<Manuscript> manuscripts;
    private final List<PlannedPost> posts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> firstRows = new HashMap<>();

    private PlanReader(Campaign campaign, Sheet sheet, Media media) {
        this.header = Header.of(sheet.header(), campaign.languages());
        this.sheet = sheet;
        this.manuscripts = sheet.rows().stream().map(header::manuscript).toList();
        this.messages = MessageReader.of(
                campaign,
                media.shelf(manuscripts.stream()
                        .flatMap(manuscript -> manuscript.pictures().stream())
                        .collect(Collectors.toSet())));
    }

    static Plan read(Campaign campaign, Sheet sheet, Media media) {
        PlanReader reader = new PlanReader(campaign, sheet, media);
        reader.problems.addAll(reader.header.problems());
        reader.problems.addAll(sheet.problems());
        List<Reading> readings = reader.readings();
        for (int i = 0; i < readings.size(); i++) {
            reader.add(sheet.rows().get(i), readings.get(i));
        }
        return reader.plan();
    }

    /** Composing thousands of messages takes seconds, and no row needs another: all processors take part. */
    private List<Reading> readings() {
        return manuscripts.parallelStream().map(messages::read).toList();
    }

    private void add(Sheet.Row row, Reading reading) {
        List<Problem> found = new ArrayList<>();
        String key = header.key(row);
        checkKey(key, row, found);
        int width = header.width(row, header.width());
        if (width != header.width()) {
            String code = width < header.width() ? "too-few-cells" : "too-many-cells";
            found.add(Problem.of(code, width, header.width()));
        }
        reading.match(
                message -> found.isEmpty() && posts.add(new PlannedPost(row.number(), key, message)),
                unsound -> found.addAll(unsound));
        found.stream()
                .filter(problem -> problem.place() == null || !header.missing().contains(problem.place()))
                .map(problem -> problem.inRow(row.number()))
                .forEach(problems::add);
    }

    private void checkKey(String key, Sheet.Row row, List<Problem> found) {
        if (key.isEmpty()) {
            found.add(Problem.at(Columns.KEY, "missing"));
            return;
        }
        if (!KEY.matcher(key).matches()) {
            found.add(Problem.at(Columns.KEY, "bad-post-key", key));
        }
        Integer first = firstRows.putIfAbsent(key, row.number());
        if (first != null) {
            found.add(Problem.at(Columns.KEY, "duplicate-row", key, first));
        }
    }

    private Plan plan() {
        int headerRow = sheet.header().number();
        Set<Integer> rejected = problems.stream()
                .map(Problem::row)
                .filter(Objects::nonNull)
                .filter(row -> row != headerRow)
                .collect(Collectors.toSet());
        problems.sort(Comparator.comparing(Problem::row, Comparator.nullsFirst(Comparator.naturalOrder())));
        return new Plan(posts, rejected.size(), header.isSound(), problems);
    }

    /** A row that makes a post. */
    record PlannedPost(int row, String key, Message message) {}

    /**
     * What a plan says.
     *
     * @param rejected rows that have problems
     * @param isReadable whether its rows can be used at all
     */
    record Plan(List<PlannedPost> posts, int rejected, boolean isReadable, List<Problem> problems) {

        int publications() {
            return posts.stream()
                    .mapToInt(post -> post.message().placements().size())
                    .sum();
        }
    }
}
