package org.vocero.approval.post;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vocero.approval.audit.Act;

/** The posts and their versions. */
public interface Posts {

    Optional<Post> find(PostId id);

    /** The post as it is once nobody else has it locked; until the end of the transaction nobody else can lock or change it. */
    Optional<Post> lock(PostId id);

    /** Those of them that there are, locked like {@link #lock}, in the order of their ids. */
    List<Post> lock(Collection<PostId> ids);

    /** All posts of a campaign, locked like {@link #lock}, in the order of their ids. */
    List<Post> lockAll(String campaign);

    /**
     * The next {@code limit} posts of a campaign in the order of their keys, each with its current version.
     *
     * @param after key of the last post before them; empty to begin
     */
    List<WrittenPost> ofCampaign(String campaign, String after, int limit);

    /**
     * The next {@code limit} posts of a campaign in the order in which their plan's rows made them, each with its current version.
     *
     * @param after key of the last post before them; empty to begin
     */
    List<WrittenPost> inPlanOrder(String campaign, String after, int limit);

    /** Every version of a post, oldest first; none for a post that there is not. */
    List<WrittenPost> versions(PostId id);

    /**
     * What a version says.
     *
     * @throws IllegalArgumentException if there is no such version
     */
    Message message(PostId id, int version);

    /** What the current versions of these posts say. */
    Map<PostId, Message> messages(Collection<PostId> ids);

    /** Keeps new versions, of new posts and of those there are; what they follow must be closed before. */
    void add(Collection<Revision> revisions, Act act);

    /**
     * Keeps steps of locked posts.
     *
     * @throws IllegalStateException if one of them is no longer in the state that the step starts from
     */
    void change(Collection<Transition> transitions);
}
