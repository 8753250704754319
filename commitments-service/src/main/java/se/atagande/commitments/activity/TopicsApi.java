package se.atagande.commitments.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;

/** {@code /commitments/v1/topics}: what the codes of topics stand for. A declaration may ask for others; they then stand as they are. */
@Tag(name = "activities")
@RestController
@RequestMapping("/commitments/v1/topics")
class TopicsApi {

    @Schema(name = "Topic")
    record Topic(@Schema(example = "demokrati") String code, Words name) {}

    private final List<Topic> topics;

    TopicsApi() throws IOException {
        try (var in = new ClassPathResource("topics.yaml").getInputStream()) {
            Map<String, Map<String, String>> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            topics = all.entrySet().stream()
                    .map(entry -> new Topic(
                            entry.getKey(),
                            new Words(
                                    entry.getValue().getOrDefault("sv", entry.getKey()),
                                    entry.getValue().getOrDefault("en", entry.getKey()))))
                    .toList();
        }
    }

    @Operation(
            operationId = "listTopics",
            summary = "What the codes of topics stand for",
            description = "Vad ämneskoderna står för.")
    @GetMapping
    Page<Topic> list(PageRequest page) {
        return Page.cut(topics, page);
    }
}
