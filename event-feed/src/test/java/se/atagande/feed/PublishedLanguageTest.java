package se.atagande.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;
import se.atagande.contracts.Event;
import se.atagande.contracts.EventCatalogue;
import se.atagande.contracts.Identifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What crosses services is what was approved: each type has its sample, and a version that is read is never changed. */
class PublishedLanguageTest {

    private static final boolean APPROVE = Boolean.getBoolean("approve");

    @Test
    void everyTypeHasOneRecordOneSampleAndAWrittenName() throws Exception {
        assertThat(SampleEvents.ALL).extracting(EventCatalogue::of).containsExactlyElementsOf(EventCatalogue.TYPES);
        for (var type : EventCatalogue.TYPES) {
            assertThat(type.name()).matches("se\\.atagande\\.[a-z]+\\.[a-z-]+\\.v[0-9]+");
            assertThat(type.record().getField("TYPE").get(null)).isEqualTo(type.name());
        }
        assertThat(EventCatalogue.TYPES)
                .extracting(type -> type.name())
                .as("names are told apart")
                .doesNotHaveDuplicates();
        approveMissing();
        try (var files = Files.list(PublishedLanguage.SAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(EventCatalogue.TYPES.stream()
                            .map(type -> type.name() + ".json")
                            .toList());
        }
    }

    /** Approving writes what is missing. A sample that differs is never overwritten: readers were promised this form. */
    private static void approveMissing() throws IOException {
        if (!APPROVE) {
            return;
        }
        Files.createDirectories(PublishedLanguage.SAMPLES);
        for (var event : SampleEvents.ALL) {
            var file = PublishedLanguage.sampleFile(EventCatalogue.of(event));
            if (Files.notExists(file)) {
                Files.writeString(file, PublishedLanguage.PRETTY.writeValueAsString(event) + "\n");
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> isWrittenAndReadAsApproved() throws IOException {
        approveMissing();
        return SampleEvents.ALL.stream().map(event -> {
            var type = EventCatalogue.of(event);
            return dynamicTest(type.name(), () -> {
                var sample = PublishedLanguage.sample(type);
                assertThat(ContractJson.MAPPER.<JsonNode>valueToTree(event))
                        .as(
                                "%s is promised to readers: add optional components only, or a new version of the type",
                                PublishedLanguage.sampleFile(type))
                        .isEqualTo(sample);
                assertThat(ContractJson.MAPPER.treeToValue(sample, type.record()))
                        .isEqualTo(event);
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> toleratesFieldsAndValuesOfALaterVersion() {
        return EventCatalogue.TYPES.stream()
                .map(type -> dynamicTest(type.name(), () -> {
                    var later = (ObjectNode) PublishedLanguage.sample(type);
                    later.putObject("ofALaterVersion").put("reason", 7);
                    var enums = enumFields(type.record());
                    enums.forEach(field -> later.replace(
                            field,
                            later.get(field).isArray()
                                    ? later.arrayNode().add("OF_A_LATER_VERSION")
                                    : StringNode.valueOf("OF_A_LATER_VERSION")));
                    var read = ContractJson.MAPPER.treeToValue(later, type.record());
                    assertThat(read.subject()).isNotBlank();
                    JsonNode again = ContractJson.MAPPER.valueToTree(read);
                    assertThat(enums)
                            .allSatisfy(field ->
                                    assertThat(again.get(field).toString()).contains("UNKNOWN"));
                }));
    }

    @Test
    void everyEnumHasAPlaceForWhatIsNotKnownYet() {
        assertThat(enums()).isNotEmpty().allSatisfy(type -> assertThat(type.getEnumConstants())
                .extracting(Object::toString)
                .contains("UNKNOWN"));
    }

    @Test
    void absentComponentsAreLeftOut() {
        var event = new se.atagande.contracts.commitment.DeclarationSigned(
                new se.atagande.contracts.DeclarationId("sodertalje-2021"), SampleService.FEDERATION, 20, null);
        assertThat(ContractJson.MAPPER.writeValueAsString(event)).doesNotContain("signedOn", "null");
        assertThat(ContractJson.MAPPER.readValue(ContractJson.MAPPER.writeValueAsString(event), event.getClass()))
                .isEqualTo(event);
    }

    /** An id is a Kafka key, a path segment and a document field; the field name of a guard may hold neither dot nor dollar. */
    @Test
    void everySubjectCanBeAFieldName() {
        assertThat(SampleEvents.ALL).extracting(Event::subject).allSatisfy(subject -> assertThat(subject)
                .matches("[a-z0-9][a-z0-9_-]*"));
    }

    @Test
    void theDocumentOfEventsIsUpToDate() throws IOException {
        golden(Path.of("..", "docs", "events.md"), PublishedLanguage.document());
    }

    /** Partners check what they are given against these; the services serve them as they stand. */
    @TestFactory
    Stream<DynamicTest> theSchemaOfEachTypeIsUpToDate() {
        return EventCatalogue.TYPES.stream()
                .map(type -> dynamicTest(
                        type.name(),
                        () -> golden(
                                PublishedLanguage.SCHEMAS.resolve(type.name() + ".json"),
                                PublishedLanguage.PRETTY.writeValueAsString(PublishedLanguage.jsonSchema(type))
                                        + "\n")));
    }

    @Test
    void theAsyncApiDocumentIsUpToDateAndWhole() throws IOException {
        var text = PublishedLanguage.asyncApi();
        golden(Path.of("..", "docs", "asyncapi.yaml"), text);
        var document = new Yaml().<Map<String, Object>>load(text);
        var references = new HashSet<String>();
        collectReferences(document, references);
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(resolve(document, reference))
                .as(reference)
                .isNotNull());
    }

    private static void golden(Path file, String text) throws IOException {
        if (APPROVE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).as("written by make approve").hasContent(text);
    }

    private static void collectReferences(Object node, Set<String> references) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("$ref")) {
                    references.add((String) value);
                }
                collectReferences(value, references);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(value -> collectReferences(value, references));
        }
    }

    private static Object resolve(Object document, String reference) {
        var node = document;
        for (var step : reference.substring(2).split("/")) {
            node = ((Map<?, ?>) node).get(step);
        }
        return node;
    }

    private static List<String> enumFields(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getType().isEnum()
                        || component.getGenericType() instanceof java.lang.reflect.ParameterizedType many
                                && ((Class<?>) many.getActualTypeArguments()[0]).isEnum())
                .map(component -> component.getName())
                .toList();
    }

    private static Set<Class<?>> enums() {
        var found = new HashSet<Class<?>>();
        EventCatalogue.TYPES.forEach(type -> collectEnums(type.record(), found));
        return found;
    }

    private static void collectEnums(Class<?> record, Set<Class<?>> found) {
        for (var component : record.getRecordComponents()) {
            var type = component.getGenericType() instanceof java.lang.reflect.ParameterizedType many
                    ? (Class<?>) many.getActualTypeArguments()[0]
                    : component.getType();
            if (type.isEnum()) {
                found.add(type);
            } else if (type.isRecord() && !Identifier.class.isAssignableFrom(type)) {
                collectEnums(type, found);
            }
        }
    }
}
