package org.vocero.scheduling.publication.jdbc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.contracts.approval.AnchorDate;

/**
 * What an outbox's row has of publications that were released together: which they are, and what was not known before. It is written
 * and read by this service only, a few thousand times a second, and as JSON took a quarter of a release's processor time.
 */
record Release(String channel, Instant at, List<Released> publications) {

    private static final byte FORMAT = 1;
    private static final int NONE = -1;

    /** @param anchorDate {@code null} of one that has a day of its own */
    record Released(
            UUID id,
            int version,
            long revision,
            Instant dueAt,
            Instant notAfter,
            @Nullable AnchorDate anchorDate) {}

    byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + 48 * publications.size());
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(channel);
            write(out, at);
            List<AnchorDate> dates = new ArrayList<>();
            for (Released one : publications) {
                AnchorDate date = one.anchorDate();
                if (date != null && !dates.contains(date)) {
                    dates.add(date);
                }
            }
            out.writeInt(dates.size());
            for (AnchorDate date : dates) {
                write(out, date);
            }
            out.writeInt(publications.size());
            for (Released one : publications) {
                write(out, one, dates);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Release decoded(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalStateException("a release in a format that is not known here");
            }
            String channel = in.readUTF();
            Instant at = readInstant(in);
            List<AnchorDate> dates = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                dates.add(
                        new AnchorDate(LocalDate.ofEpochDay(in.readLong()), in.readLong(), in.readUTF(), in.readUTF()));
            }
            List<Released> publications = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                publications.add(readReleased(in, dates));
            }
            return new Release(channel, at, publications);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, Released one, List<AnchorDate> dates) throws IOException {
        out.writeLong(one.id().getMostSignificantBits());
        out.writeLong(one.id().getLeastSignificantBits());
        out.writeInt(one.version());
        out.writeLong(one.revision());
        write(out, one.dueAt());
        write(out, one.notAfter());
        AnchorDate date = one.anchorDate();
        out.writeInt(date == null ? NONE : dates.indexOf(date));
    }

    private static Released readReleased(DataInputStream in, List<AnchorDate> dates) throws IOException {
        UUID id = new UUID(in.readLong(), in.readLong());
        int version = in.readInt();
        long revision = in.readLong();
        Instant dueAt = readInstant(in);
        Instant notAfter = readInstant(in);
        int date = in.readInt();
        return new Released(id, version, revision, dueAt, notAfter, date == NONE ? null : dates.get(date));
    }

    private static void write(DataOutputStream out, AnchorDate date) throws IOException {
        out.writeLong(date.date().toEpochDay());
        out.writeLong(date.revision());
        out.writeUTF(date.signature());
        out.writeUTF(date.keyId());
    }

    /** In microseconds, as PostgreSQL has them. */
    private static void write(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    private static Instant readInstant(DataInputStream in) throws IOException {
        return Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS);
    }
}
