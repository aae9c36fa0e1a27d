package org.vocero.publishing.delivery;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a delivery has come. A thread's posts are made one after the other, and each is recorded before the next call.
 *
 * @param posted those that stand on the platform, in their order
 * @param of how many there are to be; one until something is sent
 */
public record Progress(List<Posted> posted, int of) {

    static final Progress NONE = new Progress(List.of(), 1);

    public Progress {
        posted = List.copyOf(posted);
        if (posted.size() > of) {
            throw new IllegalArgumentException(posted.size() + " of " + of);
        }
    }

    /** The index of the one that is posted next, or is being posted. */
    public int next() {
        return posted.size();
    }

    /** Whether something of it stands on the platform. */
    public boolean isBegun() {
        return !posted.isEmpty();
    }

    public boolean isWhole() {
        return posted.size() == of;
    }

    /** Where it begins. */
    public Posted first() {
        return posted.get(0);
    }

    Progress of(int elements) {
        return new Progress(posted, elements);
    }

    Progress and(Posted another) {
        List<Posted> all = new ArrayList<>(posted);
        all.add(another);
        return new Progress(all, of);
    }
}
