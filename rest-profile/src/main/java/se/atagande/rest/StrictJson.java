package se.atagande.rest;

import com.fasterxml.jackson.annotation.Nulls;
import java.time.temporal.Temporal;
import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** JSON means what it says: no number is read as text nor text as a number, no property stands twice, and text is what a person can write. */
final class StrictJson implements JsonMapperBuilderCustomizer {

    private static final List<LogicalType> SCALARS = List.of(
            LogicalType.Textual,
            LogicalType.Integer,
            LogicalType.Float,
            LogicalType.Boolean,
            LogicalType.Enum,
            LogicalType.DateTime,
            LogicalType.POJO);

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .addModule(new SimpleModule("strict")
                        .addDeserializer(String.class, new Text())
                        .setDeserializerModifier(new TimesAreText()));
        SCALARS.forEach(type -> builder.withCoercionConfig(type, coercion -> {
            refuse(type, coercion, CoercionInputShape.Integer, LogicalType.Integer, LogicalType.Float);
            refuse(type, coercion, CoercionInputShape.Float, LogicalType.Float);
            refuse(type, coercion, CoercionInputShape.Boolean, LogicalType.Boolean);
            refuse(type, coercion, CoercionInputShape.EmptyString, LogicalType.Textual);
        }));
    }

    private static void refuse(
            LogicalType type,
            tools.jackson.databind.cfg.MutableCoercionConfig coercion,
            CoercionInputShape shape,
            LogicalType... but) {
        if (!List.of(but).contains(type)) {
            coercion.setCoercion(shape, CoercionAction.Fail);
        }
    }

    /** NUL, other control characters and half characters (lone surrogates) are nothing that a person writes, and not every store or reader bears them. */
    private static final class Text extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = super.deserialize(parser, context);
            if (text != null && !isWritable(text)) {
                return (String)
                        context.handleWeirdStringValue(String.class, "", "control characters or half characters");
            }
            return text;
        }
    }

    /** A day or a moment is RFC 3339 text; a number or an array would be somebody's guess. */
    private static final class TimesAreText extends ValueDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> deserializer) {
            return Temporal.class.isAssignableFrom(bean.getBeanClass()) ? new OnlyText(deserializer) : deserializer;
        }
    }

    private static final class OnlyText extends DelegatingDeserializer {

        OnlyText(ValueDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
            return new OnlyText(delegate);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            return parser.hasToken(JsonToken.VALUE_STRING)
                    ? super.deserialize(parser, context)
                    : context.handleUnexpectedToken(handledType(), parser);
        }
    }

    static boolean isWritable(String text) {
        return text.codePoints()
                .noneMatch(it -> Character.getType(it) == Character.SURROGATE
                        || (Character.isISOControl(it) && it != '\n' && it != '\r' && it != '\t'));
    }
}
