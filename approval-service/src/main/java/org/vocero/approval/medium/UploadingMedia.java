package org.vocero.approval.medium;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.medium.PictureFiles.Look;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.transaction.Transactions;
import org.vocero.composition.Composers;

/** Takes pictures in. The same file a second time is the same picture, whoever sends it and whatever it is called. */
public final class UploadingMedia {

    /**
     * Pixels, width by height, as Mastodon has it: {@code image_matrix_limit} of mastodon.social's /api/v2/instance, looked up 2026-11. A
     * small file may unpack to more than any platform, or reader, has room for.
     */
    public static final long MOST_PIXELS = 33_177_600;

    private static final String FILE = "file";

    private final PictureFiles files;
    private final Media media;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    public UploadingMedia(PictureFiles files, Media media, AuditLog audit, Transactions transactions, Clock clock) {
        this.files = files;
        this.media = media;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The picture as it is kept; refused with everything that is wrong with it. */
    public Outcome<Medium> upload(UploadMedium command) {
        return look(command.file()).then(look -> Outcome.done(keep(command, look)));
    }

    private Outcome<Look> look(byte[] file) {
        if (file.length == 0) {
            return refused(List.of(Problem.at(FILE, "empty-file")));
        }
        Optional<Look> look = files.look(file);
        if (look.isEmpty()) {
            return refused(List.of(Problem.at(FILE, "not-a-picture")));
        }
        List<Problem> problems = problems(file, look.get());
        return problems.isEmpty() ? Outcome.done(look.get()) : refused(problems);
    }

    private static List<Problem> problems(byte[] file, Look look) {
        List<Problem> problems = new ArrayList<>();
        long largest = Composers.largest(look.type());
        if (file.length > largest) {
            problems.add(Problem.at(FILE, "over-size", file.length, largest));
        }
        long pixels = (long) look.width() * look.height();
        if (pixels > MOST_PIXELS) {
            problems.add(Problem.at(FILE, "too-many-pixels", look.width(), look.height(), MOST_PIXELS));
        }
        if (look.tellsWhere()) {
            problems.add(Problem.at(FILE, "tells-where"));
        }
        return problems;
    }

    private Medium keep(UploadMedium command, Look look) {
        byte[] file = command.file();
        Medium medium = new Medium(digestOf(file), look.type(), file.length, look.width(), look.height());
        Act act = new Act(command.who(), clock.instant());
        Optional<FileName> name = FileName.of(command.name());
        return transactions.inOne(() -> {
            boolean added = media.add(medium, file, act);
            boolean named = name.filter(it -> media.name(medium, it, act)).isPresent();
            if (added || named) {
                audit.add(List.of(AuditEntry.mediumUploaded(
                        act, medium.digest(), name.map(FileName::text).orElse(null))));
            }
            return medium;
        });
    }

    private static <T> Outcome<T> refused(List<Problem> problems) {
        return Outcome.refused(Refusal.unacceptable("picture-rejected", problems));
    }

    private static String digestOf(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
