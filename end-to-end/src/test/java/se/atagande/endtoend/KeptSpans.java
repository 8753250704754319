package se.atagande.endtoend;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Every service of this JVM, the gateway too, hands its finished spans over here, all of them, as it would to whoever gathers traces. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
class KeptSpans {

    private static final Queue<SpanData> FINISHED = new ConcurrentLinkedQueue<>();
    private static volatile boolean keeping;

    static void keep(boolean from) {
        keeping = from;
    }

    static List<SpanData> finished() {
        return List.copyOf(FINISHED);
    }

    @Bean
    Sampler everySpan() {
        return Sampler.alwaysOn();
    }

    @Bean
    SpanProcessor keptAtOnce() {
        return SimpleSpanProcessor.create(new InMemory());
    }

    private static final class InMemory implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            if (keeping) {
                FINISHED.addAll(spans);
            }
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
