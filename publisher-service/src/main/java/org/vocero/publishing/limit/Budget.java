package org.vocero.publishing.limit;

import java.util.ArrayList;
import java.util.List;

/**
 * What a platform lets somebody do; all its allowances hold together.
 *
 * @param allowances none where nothing is known before the platform tells
 * @param perPost how many tokens a post takes
 * @param perPicture how many more each of its pictures takes
 */
public record Budget(List<Allowance> allowances, long perPost, long perPicture) {

    /** Nothing is known before the platform tells. */
    public static final Budget UNKNOWN = new Budget(List.of(), 1, 0);

    private static final int MOST_PICTURES = 4;

    public Budget {
        allowances = List.copyOf(allowances);
        long dearest = perPost + MOST_PICTURES * perPicture;
        for (Allowance allowance : allowances) {
            if (allowance.tokens() < dearest) {
                throw new IllegalArgumentException(
                        "%s does not suffice for one post, which takes up to %d".formatted(allowance, dearest));
            }
        }
    }

    /** One token for each post, within all of these. */
    public static Budget ofPosts(Allowance... allowances) {
        return new Budget(List.of(allowances), 1, 0);
    }

    public long costOf(int pictures) {
        return perPost + pictures * perPicture;
    }

    /** What is allowed besides can only make it less. */
    public Budget and(List<Allowance> others) {
        List<Allowance> all = new ArrayList<>(allowances);
        others.stream().filter(other -> !all.contains(other)).forEach(all::add);
        return new Budget(all, perPost, perPicture);
    }

    /** The same tokens, within other allowances; unchanged if there are none. */
    public Budget insteadWithin(List<Allowance> others) {
        return others.isEmpty() ? this : new Budget(others, perPost, perPicture);
    }
}
