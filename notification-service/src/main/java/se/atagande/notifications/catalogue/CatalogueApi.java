package se.atagande.notifications.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.EventCatalogue;
import se.atagande.contracts.EventType;
import se.atagande.notifications.agreement.SharedTypes;
import se.atagande.notifications.feed.Sharing;
import se.atagande.rest.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/** {@code /feeds/v1/catalogue}: open to everybody. */
@Tag(name = "catalogue")
@RestController
class CatalogueApi {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Schema(name = "CatalogueField")
    record Field(String field, String name) {}

    /**
     * @param name in plain Swedish
     * @param meaning in English
     * @param sample what the data of such an event look like
     */
    @Schema(name = "CatalogueType")
    record Type(
            String type,
            String name,
            String meaning,
            List<Field> fields,
            @Schema(type = "object") Map<String, Object> sample,
            String schema) {}

    @Schema(name = "Catalogue")
    record Catalogue(List<Type> items) {}

    @Operation(
            operationId = "listCatalogue",
            summary = "Every type of event that can be shared, with fields, sample and schema",
            description = "Alla slags händelser som kan delas, med fält, exempel och schema. Öppet för alla.")
    @GetMapping("/feeds/v1/catalogue")
    Catalogue list() {
        return new Catalogue(EventCatalogue.TYPES.stream()
                .filter(type -> Sharing.types().contains(type.name()))
                .map(CatalogueApi::view)
                .toList());
    }

    @Operation(
            operationId = "getEventSchema",
            summary = "The JSON Schema (2020-12) of the data of a type",
            description = "JSON Schema för uppgifterna i en typ av händelse. Öppet för alla.")
    @GetMapping(path = "/feeds/v1/schemas/{type}", produces = "application/schema+json")
    ResponseEntity<byte[]> schema(@PathVariable String type) {
        if (!Sharing.types().contains(type)) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .body(resource("/schemas/" + type + ".json"));
    }

    private static Type view(EventType type) {
        return new Type(
                type.name(),
                SharedTypes.nameOfType(type.name()),
                type.meaning(),
                SharedTypes.fields(type.name()).stream()
                        .map(field -> new Field(field, SharedTypes.nameOfField(field)))
                        .toList(),
                sample(type),
                "/feeds/v1/schemas/" + type.name());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> sample(EventType type) {
        return JSON.readValue(new String(resource("/samples/" + type.name() + ".json"), UTF_8), Map.class);
    }

    private static byte[] resource(String path) {
        try (var file = EventCatalogue.class.getResourceAsStream(path)) {
            if (file == null) {
                throw ProblemException.notFound();
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
