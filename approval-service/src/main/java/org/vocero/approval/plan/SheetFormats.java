package org.vocero.approval.plan;

import java.util.List;
import java.util.Optional;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;

/** Reads a file as what it is, whatever its name says. */
public final class SheetFormats implements Sheets {

    private final List<SheetFormat> formats;

    public SheetFormats(List<SheetFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    @Override
    public Outcome<Sheet> read(byte[] file) {
        return formats.stream()
                .filter(format -> format.recognizes(file))
                .findFirst()
                .map(format -> format.read(file))
                .orElseGet(() -> Outcome.refused(
                        Refusal.unacceptable("plan-rejected", List.of(Problem.of("unknown-encoding")))));
    }

    /** The format whose files' names end like this. */
    public Optional<SheetFormat> named(String extension) {
        return formats.stream()
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}
