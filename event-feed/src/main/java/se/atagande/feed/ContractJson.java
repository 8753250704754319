package se.atagande.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.Event;
import se.atagande.contracts.Identifier;
import tools.jackson.core.Version;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Contract records as JSON: identifiers are plain strings, absent components are left out, dates are ISO 8601; a reader meets unknown fields with
 * silence and unknown enum values with {@code UNKNOWN}.
 */
public final class ContractJson {

    /** One mapper for all; it is immutable. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(identifiersAsStrings())
            .annotationIntrospector(new Contracts())
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ContractJson() {}

    /** A component of the record that must be there and is not. */
    static Optional<String> missing(Event event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .filter(component -> {
                    try {
                        return component.getAccessor().invoke(event) == null;
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(component.toString(), e);
                    }
                })
                .map(RecordComponent::getName)
                .findFirst();
    }

    /** For other mappers of the house, so that identifiers are strings in every API too. */
    public static JacksonModule identifiersAsStrings() {
        return new JacksonModule() {
            @Override
            public String getModuleName() {
                return "identifiers-as-strings";
            }

            @Override
            public Version version() {
                return Version.unknownVersion();
            }

            @Override
            public void setupModule(SetupContext context) {
                context.insertAnnotationIntrospector(new Identifiers());
            }
        };
    }

    /** {@code record XId(String value)} is written and read as the bare string. */
    private static class Identifiers extends NopAnnotationIntrospector {

        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedMethod method
                    && method.getName().equals("value")
                    && Identifier.class.isAssignableFrom(method.getDeclaringClass())) {
                return Boolean.TRUE;
            }
            return null;
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedConstructor constructor
                    && Identifier.class.isAssignableFrom(constructor.getDeclaringClass())) {
                return JsonCreator.Mode.DELEGATING;
            }
            return null;
        }

        @Override
        public @Nullable String findImplicitPropertyName(MapperConfig<?> config, AnnotatedMember member) {
            return null;
        }
    }

    /** The contracts carry no annotation of any library; what they would say is said here. */
    private static final class Contracts extends tools.jackson.databind.introspect.JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Enum<?> findDefaultEnumValue(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values) {
            return Arrays.stream(values)
                    .filter(value -> value.name().equals("UNKNOWN"))
                    .findFirst()
                    .orElse(null);
        }
    }
}
