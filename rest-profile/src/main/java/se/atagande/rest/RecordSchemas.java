package se.atagande.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.Identifier;

/** A record is described as its components say: an id as the string it travels as, what cannot be null as required, what can be null as null too. */
final class RecordSchemas implements ModelConverter {

    private static final ThreadLocal<Set<Class<?>>> BEGUN = ThreadLocal.withInitial(HashSet::new);

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType java = Json31.mapper().constructType(type.getType());
        if (java != null && Identifier.class.isAssignableFrom(java.getRawClass())) {
            return text().pattern("^[a-z0-9][a-z0-9_-]{0,99}$");
        }
        if (java != null && java.getRawClass() == YearMonth.class) {
            return text().pattern("^\\d{4}-\\d{2}$").example("2026-05");
        }
        if (java == null || !java.getRawClass().isRecord()) {
            return others.hasNext() ? others.next().resolve(type, context, others) : null;
        }
        // A record that holds its like is not whole yet at the mention within itself.
        var outermost = BEGUN.get().add(java.getRawClass());
        try {
            var schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
            if (schema != null) {
                describe(java.getRawClass(), defined(schema, context), outermost);
            }
            return schema;
        } finally {
            if (outermost) {
                BEGUN.get().remove(java.getRawClass());
            }
        }
    }

    private static Schema<?> text() {
        var text = new JsonSchema();
        text.addType("string");
        return text;
    }

    private static Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        var name = schema.get$ref();
        var model = name == null ? null : context.getDefinedModels().get(name.substring(name.lastIndexOf('/') + 1));
        return model == null ? schema : model;
    }

    private static void describe(Class<?> type, Schema<?> model, boolean whole) {
        var properties = model.getProperties();
        if (properties == null) {
            return;
        }
        var required =
                new LinkedHashSet<>(Optional.ofNullable(model.getRequired()).orElseGet(List::of));
        for (var component : type.getRecordComponents()) {
            var property = properties.get(component.getName());
            if (property == null) {
                if (whole) {
                    refuseAnothersName(type, component);
                }
                continue;
            }
            if (mayBeNull(component)) {
                properties.put(component.getName(), orNull(property));
            } else {
                required.add(component.getName());
            }
        }
        model.setRequired(List.copyOf(required));
    }

    /** Schemas are told apart by simple names: of two records of one name, the second would be described as the first. */
    private static void refuseAnothersName(Class<?> type, RecordComponent component) {
        var accessor = component.getAccessor();
        if (!accessor.isAnnotationPresent(JsonUnwrapped.class)
                && !accessor.isAnnotationPresent(JsonIgnore.class)
                && !accessor.isAnnotationPresent(JsonProperty.class)) {
            throw new IllegalStateException(type.getName() + ": its schema has no " + component.getName()
                    + " (expected: a name that no other schema of this API has; give it one with @Schema)");
        }
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getType() == Optional.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** A reference or an enumeration allows nothing beside itself: null becomes an alternative to it. */
    private static Schema<?> orNull(Schema<?> property) {
        var alternatives = property.getAnyOf();
        if (alternatives != null && alternatives.stream().anyMatch(RecordSchemas::isNull)) {
            return property;
        }
        if (property.get$ref() == null && property.getEnum() == null && property.getTypes() != null) {
            property.addType("null");
            return property;
        }
        var nothing = new JsonSchema();
        nothing.addType("null");
        var either = new JsonSchema();
        either.setDescription(property.getDescription());
        property.setDescription(null);
        either.addAnyOfItem(property);
        either.addAnyOfItem(nothing);
        return either;
    }

    private static boolean isNull(Schema<?> schema) {
        return schema.getTypes() != null && schema.getTypes().contains("null");
    }
}
