package org.vocero.publishing.channel.facebook;

import com.restfb.BinaryAttachment;
import com.restfb.Connection;
import com.restfb.DefaultFacebookClient;
import com.restfb.DefaultJsonMapper;
import com.restfb.FacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.exception.FacebookException;
import com.restfb.types.DebugTokenInfo;
import com.restfb.types.FacebookType;
import com.restfb.types.Page;
import com.restfb.types.Post;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vocero.publishing.channel.NotUploaded;
import org.vocero.publishing.channel.SameText;
import org.vocero.publishing.channel.http.Deadline;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.LookUp;
import org.vocero.publishing.delivery.LookUp.Impossible;
import org.vocero.publishing.delivery.LookUp.Seen;
import org.vocero.publishing.delivery.LookUp.Sighting;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.Published;
import org.vocero.publishing.delivery.Outcome.Unknown;
import org.vocero.publishing.delivery.Publication;
import org.vocero.publishing.delivery.Upload;
import org.vocero.publishing.limit.Reading;
import org.vocero.publishing.limit.Readings;

/** A page on Facebook. */
final class FacebookAccount implements Account {

    /** The newest version that restfb 2025.15 and the Graph API both know (2026-11). */
    private static final Version VERSION = Version.VERSION_24_0;

    private static final int MOST_PAGES = 5;

    private static final System.Logger LOG = System.getLogger(FacebookAccount.class.getName());

    private final FacebookSettings settings;
    private final FacebookCredentials credentials;
    private final Clock clock;
    private final Readings readings = new Readings();
    private volatile @Nullable String name;

    FacebookAccount(FacebookSettings settings, FacebookCredentials credentials, Clock clock) {
        this.settings = settings;
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public Outcome post(Message message, List<Upload> pictures) {
        learnName();
        Deadline deadline = Deadline.in(settings.callTimeout());
        List<Parameter> parameters = parametersOf(message);
        try {
            List<Map<String, String>> photos = put(pictures);
            if (!photos.isEmpty()) {
                parameters.add(Parameter.with("attached_media", photos));
            }
        } catch (NotUploaded e) {
            return e.outcome();
        }
        try (DeadlineRequestor requestor = new DeadlineRequestor(settings, deadline.left())) {
            FacebookType answer = client(requestor)
                    .publish(credentials.pageId() + "/feed", FacebookType.class, parameters.toArray(Parameter[]::new));
            readings.add(FacebookUsage.readings(requestor.getDebugHeaderInfo(), clock.instant()));
            return published(answer.getId());
        } catch (FacebookException e) {
            readings.add(FacebookUsage.readings(e, clock.instant()));
            return FacebookOutcomes.of(e, clock.instant());
        }
    }

    private List<Map<String, String>> put(List<Upload> pictures) throws NotUploaded {
        Deadline deadline = Deadline.ofUploads(settings.callTimeout());
        List<Map<String, String>> photos = new ArrayList<>();
        for (Upload picture : pictures) {
            photos.add(put(picture, deadline.left()));
        }
        return photos;
    }

    /** Unpublished, a photo is on the page and shown to nobody until a post has it. */
    private Map<String, String> put(Upload upload, Duration timeout) throws NotUploaded {
        Publication.Picture picture = upload.picture();
        try (DeadlineRequestor requestor = new DeadlineRequestor(settings, timeout)) {
            String id = client(requestor)
                    .publish(
                            credentials.pageId() + "/photos",
                            FacebookType.class,
                            BinaryAttachment.with("source", picture.digest(), upload.bytes(), picture.mediaType()),
                            Parameter.with("published", false),
                            Parameter.with("alt_text_custom", picture.altText()))
                    .getId();
            if (isMissing(id)) {
                throw NotUploaded.later("no id in the answer");
            }
            return Map.of("media_fbid", id);
        } catch (FacebookException e) {
            throw NotUploaded.because(FacebookOutcomes.of(e, clock.instant()));
        }
    }

    private static List<Parameter> parametersOf(Message message) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(Parameter.with("message", message.text()));
        if (message.attachedLink() != null) {
            parameters.add(Parameter.with("link", message.attachedLink()));
        }
        return parameters;
    }

    private Outcome published(String id) {
        return isMissing(id) ? new Unknown("no id in the answer") : new Published(id, permalink(id));
    }

    @SuppressWarnings("ConstantValue") // restfb gives null for an answer without an id
    private static boolean isMissing(String id) {
        return id == null || id.isBlank();
    }

    @Override
    public LookUp lookUp(Message message, Instant since) {
        try (DeadlineRequestor requestor = new DeadlineRequestor(settings, settings.callTimeout())) {
            Connection<Post> posts = client(requestor)
                    .fetchConnection(
                            credentials.pageId() + "/published_posts",
                            Post.class,
                            Parameter.with("since", since.getEpochSecond()),
                            Parameter.with("fields", "id,message,created_time"),
                            Parameter.with("limit", 100));
            return matches(posts, message);
        } catch (FacebookException e) {
            return new Impossible(FacebookOutcomes.detail(e));
        }
    }

    /** An absence from a part of the page's posts proves nothing, so all of them are read or none counts. */
    private LookUp matches(Connection<Post> posts, Message message) {
        List<Sighting> found = new ArrayList<>();
        int pages = 0;
        for (List<Post> page : posts) {
            if (++pages > MOST_PAGES) {
                return new Impossible("the page's posts are more than " + MOST_PAGES + " answers");
            }
            for (Post post : page) {
                if (post.getMessage() != null && SameText.of(post.getMessage(), message.text())) {
                    Instant created = post.getCreatedTime().toInstant();
                    found.add(new Sighting(post.getId(), permalink(post.getId()), created));
                }
            }
        }
        found.sort(Comparator.comparing(Sighting::createdAt));
        return new Seen(found);
    }

    @Override
    public List<Reading> readings() {
        return readings.drain();
    }

    @Override
    public Check check() {
        String page;
        try (DeadlineRequestor requestor = new DeadlineRequestor(settings, settings.callTimeout())) {
            Page read = client(requestor)
                    .fetchObject(credentials.pageId(), Page.class, Parameter.with("fields", "id,name,username"));
            page = read.getUsername() == null ? read.getId() : read.getUsername();
        } catch (FacebookException e) {
            return FacebookCheck.of(e, clock.instant());
        }
        return FacebookCheck.of(page, debugged(), clock.instant());
    }

    private @Nullable DebugTokenInfo debugged() {
        try (DeadlineRequestor requestor = new DeadlineRequestor(settings, settings.callTimeout())) {
            return client(requestor).debugToken(credentials.pageToken().reveal());
        } catch (FacebookException e) {
            LOG.log(System.Logger.Level.DEBUG, "the token says nothing of itself: {0}", FacebookOutcomes.detail(e));
            return null;
        }
    }

    /** A client keeps the usage headers of its last call, so each call has its own. */
    private FacebookClient client(DeadlineRequestor requestor) {
        DefaultFacebookClient client = new DefaultFacebookClient(
                credentials.pageToken().reveal(),
                credentials.appSecret().reveal(),
                requestor,
                new DefaultJsonMapper(),
                VERSION);
        client.setHeaderAuthorization(true);
        client.setFacebookEndpointUrls(new FacebookEndpoints() {
            @Override
            public String getGraphEndpoint() {
                return settings.baseUrl().toString();
            }
        });
        return client;
    }

    /** Only the address of posts depends on the page's name, so a post does not wait long for it. */
    private void learnName() {
        if (name != null) {
            return;
        }
        try (DeadlineRequestor requestor =
                new DeadlineRequestor(settings, settings.callTimeout().dividedBy(8))) {
            name = client(requestor)
                    .fetchObject(credentials.pageId(), Page.class, Parameter.with("fields", "username"))
                    .getUsername();
        } catch (FacebookException e) {
            LOG.log(System.Logger.Level.DEBUG, "the page's name is not known yet: {0}", FacebookOutcomes.detail(e));
        }
    }

    /** A post's id is {@code <page>_<post>}. */
    private String permalink(String id) {
        String known = name;
        String page = known == null ? credentials.pageId() : known;
        return settings.permalinkBase() + "/" + page + "/posts/" + id.substring(id.indexOf('_') + 1);
    }
}
