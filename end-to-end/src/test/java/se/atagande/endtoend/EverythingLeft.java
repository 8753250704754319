package se.atagande.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import se.atagande.standalone.Standalone;

/**
 * All that a running system leaves of what is done with it: documents, events, log lines, spans, observations, metrics and mails. Nothing of it is taken at its
 * word: what looks like Base64 is read decoded too.
 */
final class EverythingLeft {

    private static final List<String> SERVICES =
            List.of("commitments-service", "statistics-service", "deviation-service", "notification-service");
    /** Whose log lines could hold something of a request; the broker in this JVM would write all day long. */
    private static final List<String> TURNED_UP =
            List.of("se.atagande", "org.springframework", "org.mongodb", "com.mongodb");

    private final Standalone system;
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Queue<String> observed = new ConcurrentLinkedQueue<>();
    private final Map<String, Optional<Level>> usual = new LinkedHashMap<>();
    private final List<Appender<ILoggingEvent>> quiet = new ArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private volatile boolean listening;

    private final AppenderBase<ILoggingEvent> everything = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getFormattedMessage()
                    + event.getMDCPropertyMap()
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    };

    /** What metrics and spans are made of. */
    private final ObservationHandler<Observation.Context> observing = new ObservationHandler<>() {
        @Override
        public void onStop(Observation.Context context) {
            if (listening) {
                observed.add(context.getName() + " " + context.getContextualName() + " " + context.getAllKeyValues()
                        + " " + context.getError());
            }
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    };

    private EverythingLeft(Standalone system) {
        this.system = system;
    }

    static EverythingLeft of(Standalone system) {
        return new EverythingLeft(system);
    }

    /** From now on every log line, span and observation is kept, with the loggers as {@code make run} has them, turned up; what the console shows stays as it was. */
    void listen() {
        root.iteratorForAppenders().forEachRemaining(quiet::add);
        quiet.forEach(root::detachAppender);
        everything.setContext(root.getLoggerContext());
        everything.start();
        root.addAppender(everything);
        var standalone = StandaloneLoggers.read();
        standalone.getLoggerList().stream()
                .filter(logger -> logger.getLevel() != null && logger != standalone.getLogger(Logger.ROOT_LOGGER_NAME))
                .forEach(logger -> set(logger.getName(), logger.getLevel()));
        standalone.stop();
        TURNED_UP.forEach(name -> set(name, Level.TRACE));
        Stream.concat(SERVICES.stream(), Stream.of("gateway")).forEach(name -> system.context(name)
                .getBeansOfType(ObservationRegistry.class)
                .values()
                .forEach(registry -> registry.observationConfig().observationHandler(observing)));
        KeptSpans.keep(true);
        listening = true;
    }

    private void set(String name, Level level) {
        var logger = (Logger) LoggerFactory.getLogger(name);
        usual.computeIfAbsent(name, it -> Optional.ofNullable(logger.getLevel()));
        logger.setLevel(level);
    }

    void listenNoMore() {
        KeptSpans.keep(false);
        listening = false;
        usual.forEach((name, level) -> ((Logger) LoggerFactory.getLogger(name)).setLevel(level.orElse(null)));
        root.detachAppender(everything);
        quiet.forEach(root::addAppender);
    }

    /** What is written at all by a logger, with those above it turned up. */
    static Level levelOf(String logger) {
        return ((Logger) LoggerFactory.getLogger(logger)).getEffectiveLevel();
    }

    /** What was left, by kind. */
    Map<String, List<String>> sources() {
        var all = new LinkedHashMap<String, List<String>>();
        all.put("document", documents());
        all.put("event", events());
        all.put("log line", List.copyOf(logged));
        all.put("span", spans());
        all.put("observation", List.copyOf(observed));
        all.put("metric", metrics());
        all.put("mail", mails());
        return all;
    }

    List<String> spans() {
        return finished().stream().map(EverythingLeft::readable).toList();
    }

    List<SpanData> finished() {
        return KeptSpans.finished();
    }

    /** Name, attributes with what they hold, what happened in it, and of what it is part. */
    static String readable(SpanData span) {
        return span.getName() + " " + span.getAttributes().asMap() + " " + span.getEvents() + " " + span.getLinks()
                + " " + span.getStatus() + " "
                + span.getResource().getAttributes().asMap();
    }

    List<String> observations() {
        return List.copyOf(observed);
    }

    /** What stays for longer than a log. */
    List<String> kept() {
        return Stream.of(documents(), events(), mails()).flatMap(List::stream).toList();
    }

    List<String> documents() {
        return SERVICES.stream().flatMap(this::documentsIn).toList();
    }

    List<String> documentsOf(String collection) {
        return store("deviation-service").findAll(Document.class, collection).stream()
                .map(EverythingLeft::readable)
                .toList();
    }

    private Stream<String> documentsIn(String service) {
        var store = store(service);
        return store.getCollectionNames().stream()
                .flatMap(collection -> store.findAll(Document.class, collection).stream())
                .map(EverythingLeft::readable);
    }

    private MongoOperations store(String service) {
        return system.context(service).getBean(MongoOperations.class);
    }

    List<String> events() {
        return Broker.everything(system).stream().map(EverythingLeft::readable).toList();
    }

    private static String readable(ConsumerRecord<String, byte[]> event) {
        return event.topic() + " " + event.key() + " "
                + StreamSupport.stream(event.headers().spliterator(), false)
                        .map(header -> header.key() + "=" + new String(header.value(), UTF_8))
                        .collect(Collectors.joining(" "))
                + " " + new String(event.value(), UTF_8);
    }

    private List<String> metrics() {
        return Stream.concat(SERVICES.stream(), Stream.of("gateway"))
                .flatMap(name -> system.context(name).getBeansOfType(MeterRegistry.class).values().stream())
                .flatMap(registry -> registry.getMeters().stream())
                .map(meter -> meter.getId().toString())
                .toList();
    }

    List<String> mails() {
        return Arrays.stream(system.context("identity").getBean(GreenMail.class).getReceivedMessages())
                // Which machine handed it over is the mail server's line, and the machine ours.
                .map(mail -> GreenMailUtil.getWholeMessage(mail).replaceFirst("(?m)^Received: .*$", "") + " "
                        + readable(mail))
                .toList();
    }

    /** What stands in it, however it was packed for the way. */
    private static String readable(Part part) {
        try {
            var content = part.getContent();
            var headers = part instanceof MimeMessage mail ? mail.getSubject() + " " : "";
            if (content instanceof Multipart parts) {
                var all = new StringBuilder(headers);
                for (int i = 0; i < parts.getCount(); i++) {
                    all.append(readable(parts.getBodyPart(i))).append(' ');
                }
                return all.toString();
            }
            return headers + content;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readable(Object value) {
        return switch (value) {
            case Document document ->
                document.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + ": " + (entry.getValue() == null ? "" : readable(entry.getValue())))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list ->
                list.stream().map(it -> it == null ? "" : readable(it)).collect(Collectors.joining(", ", "[", "]"));
            case Binary binary -> new String(binary.getData(), UTF_8);
            case java.util.Date date -> date.toInstant().toString();
            default -> andDecoded(value.toString());
        };
    }

    private static String andDecoded(String text) {
        return text.lines().filter(line -> line.length() > 7).map(decoded()).collect(Collectors.joining(" ", text, ""));
    }

    private static Function<String, String> decoded() {
        return line -> {
            try {
                return " "
                        + new String(
                                Base64.getMimeDecoder()
                                        .decode(line.replace('-', '+').replace('_', '/')),
                                UTF_8);
            } catch (IllegalArgumentException e) {
                return "";
            }
        };
    }
}
