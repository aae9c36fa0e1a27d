package org.vocero.approval.medium.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.vocero.approval.ApprovalServiceTesting;
import org.vocero.approval.medium.Media;
import org.vocero.approval.medium.MediaContract;
import org.vocero.approval.medium.Medium;
import org.vocero.approval.medium.TestPictures;

@SpringBootTest
@ContextConfiguration(initializers = ApprovalServiceTesting.class)
class JdbcMediaIT extends MediaContract {

    @Autowired
    private Media media;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void databaseKeepsNoFileUnderAnotherDigest() {
        Medium medium = TestPictures.medium(TestPictures.unique(), 8, 8);

        assertThatThrownBy(() -> media.add(medium, TestPictures.unique(), ACT)).hasMessageContaining("medium_file");
    }

    @Test
    void databaseKeepsAPictureAsItIs() {
        byte[] file = TestPictures.unique();
        media.add(TestPictures.medium(file, 8, 8), file, ACT);

        assertThatThrownBy(() -> jdbc.update("DELETE FROM medium_file WHERE digest = ?", TestPictures.digestOf(file)))
                .hasMessageContaining("medium_file is written once");
        assertThatThrownBy(
                        () -> jdbc.update("UPDATE medium SET width = 1 WHERE digest = ?", TestPictures.digestOf(file)))
                .hasMessageContaining("medium is written once");
    }

    @Override
    protected Media media() {
        return media;
    }
}
