package org.vocero.approval.post.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.vocero.approval.ApprovalServiceTesting;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.Examples;
import org.vocero.approval.medium.Media;
import org.vocero.approval.medium.Medium;
import org.vocero.approval.medium.TestPictures;
import org.vocero.approval.post.Illustration;
import org.vocero.approval.post.Messages;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.PostsContract;
import org.vocero.approval.transaction.Transactions;

@SpringBootTest
@ContextConfiguration(initializers = ApprovalServiceTesting.class)
class JdbcPostsIT extends PostsContract {

    private static final Act ACT = new Act("ana", Instant.parse("2026-11-22T10:00:00Z"));

    @Autowired
    private Posts posts;

    @Autowired
    private Media media;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    static void saveCampaign(@Autowired Campaigns campaigns) {
        campaigns.save(Examples.campaign(), "ana", ACT.at());
    }

    /** A packaged server would; the local stack's cannot, so that no other test would be slow for it. */
    @Test
    void letsTheDatabaseCompileNoStatement() {
        assertThat(jdbc.queryForObject("SHOW jit", String.class)).isEqualTo("off");
    }

    @Test
    void databaseKeepsAVersionsContentAsItIs() {
        Post post = add();

        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE post_variant SET body = 'otra' WHERE post_id = ?",
                        post.id().value()))
                .hasMessageContaining("post_variant is written once");
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE post_version SET title = 'otro' WHERE post_id = ?",
                        post.id().value()))
                .hasMessageContaining("written once");
        assertThatThrownBy(() -> jdbc.update(
                        "DELETE FROM publication WHERE post_id = ?", post.id().value()))
                .hasMessageContaining("publication is written once");
    }

    @Test
    void databaseLetsNoVersionBeApprovedTwiceOrBesideADraft() {
        Post post = add();
        jdbc.update(
                "UPDATE post_version SET state = 'approved' WHERE post_id = ?",
                post.id().value());

        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE post_version SET state = 'draft' WHERE post_id = ?",
                        post.id().value()))
                .hasMessageContaining("does not go from approved to draft");
        assertThatThrownBy(() -> transactions.inOne(() -> {
                    posts.add(List.of(post.revise(Messages.saying("Dos."))), ACT);
                    return post;
                }))
                .hasMessageContaining("post_version_one_open");
    }

    @Test
    void databaseAddsNothingToADecidedVersion() {
        Post post = add();
        jdbc.update(
                "UPDATE post_version SET state = 'approved' WHERE post_id = ?",
                post.id().value());

        assertThatThrownBy(() -> jdbc.update(
                        "INSERT INTO post_variant (post_id, version, language, body) VALUES (?, 1, 'en', 'new')",
                        post.id().value()))
                .hasMessageContaining("is no draft");
    }

    @Test
    void keepsPicturesWithTheirAltTextsInTheirOrder() {
        Illustration family = illustration(7, Map.of("es", "Una «familia»\nñandú 👪", "en", "A family"));
        Illustration map = illustration(5, Map.of("es", "Un mapa"));
        Post post = transactions.inOne(() -> {
            var revision = Post.create(
                    PostId.random(), Examples.KEY, "db-" + PostId.random(), Messages.saying("Uno.", family, map));
            posts.add(List.of(revision), ACT);
            return revision.post();
        });

        assertThat(posts.message(post.id(), 1).illustrations()).containsExactly(family, map);
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE post_picture SET alt_texts = '{}' WHERE post_id = ?",
                        post.id().value()))
                .hasMessageContaining("post_picture is written once");
    }

    @Test
    void aPictureThatAVersionShowsIsNotCleared() {
        Instant longAgo = Instant.parse("2001-12-18T10:00:00Z");
        byte[] file = TestPictures.unique();
        Medium shown = TestPictures.medium(file, 8, 8);
        media.add(shown, file, new Act("ana", longAgo));
        Illustration illustration = new Illustration(shown, Map.of("es", "Un mapa"));
        transactions.inOne(() -> {
            var revision = Post.create(
                    PostId.random(), Examples.KEY, "db-" + PostId.random(), Messages.saying("Uno.", illustration));
            posts.add(List.of(revision), ACT);
            return revision.post();
        });

        assertThat(media.clear(longAgo.plusSeconds(1))).doesNotContain(shown.digest());
        assertThat(media.file(shown.digest())).isPresent();
    }

    private Illustration illustration(int size, Map<String, String> altTexts) {
        byte[] file = TestPictures.png(size, size);
        Medium medium = TestPictures.medium(file, size, size);
        media.add(medium, file, ACT);
        return new Illustration(medium, altTexts);
    }

    private Post add() {
        return transactions.inOne(() -> {
            var revision = Messages.draft("db-" + PostId.random(), "Uno.");
            posts.add(List.of(revision), ACT);
            return revision.post();
        });
    }

    @Override
    protected Posts posts() {
        return posts;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
