package se.atagande.statistics;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every span that ends, while somebody listens, as it would go to whoever gathers traces. */
public final class KeptSpans implements SpanProcessor {

    private final ConcurrentLinkedQueue<String> ended = new ConcurrentLinkedQueue<>();
    private volatile boolean listening;

    /** What ended during this, as text: name, attributes and what happened in it. */
    public List<String> during(Runnable work) {
        ended.clear();
        listening = true;
        try {
            work.run();
        } finally {
            listening = false;
        }
        return List.copyOf(ended);
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        if (listening) {
            var data = span.toSpanData();
            ended.add(data.getName() + " " + data.getAttributes().asMap() + " " + data.getEvents());
        }
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
