package org.vocero.approval.campaign.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;
import org.vocero.approval.campaign.CampaignFiles;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** YAML without types of its own, without aliases that grow, and of a size that a person can write. */
@Component
class YamlCampaignFiles implements CampaignFiles {

    private static final int LIMIT = 256 * 1024;

    private final YAMLMapper mapper = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .loadSettings(LoadSettings.builder()
                            .setCodePointLimit(LIMIT)
                            .setAllowDuplicateKeys(false)
                            .setMaxAliasesForCollections(0)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public Outcome<Object> parse(byte[] file) {
        if (file.length > LIMIT) {
            return refused(Problem.of("file-too-large", file.length / 1024, LIMIT / 1024));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.isBlank()
                    ? refused(Problem.of("empty-file"))
                    : Outcome.done(mapper.readValue(text.replace("\uFEFF", ""), Object.class));
        } catch (CharacterCodingException e) {
            return refused(Problem.of("not-utf-8"));
        } catch (JacksonException e) {
            return refused(problem(e));
        }
    }

    private static Problem problem(JacksonException failure) {
        TokenStreamLocation location = failure.getLocation();
        return Problem.of(
                "bad-yaml",
                location == null ? 0 : location.getLineNr(),
                location == null ? 0 : location.getColumnNr(),
                failure.getOriginalMessage().lines().findFirst().orElse(""));
    }

    private static Outcome<Object> refused(Problem problem) {
        return Outcome.refused(Refusal.unacceptable("campaign-rejected", List.of(problem)));
    }
}
