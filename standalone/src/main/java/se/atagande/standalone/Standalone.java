package se.atagande.standalone;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.atagande.commitments.CommitmentsApplication;
import se.atagande.deviations.DeviationApplication;
import se.atagande.gateway.GatewayApplication;
import se.atagande.notifications.NotificationApplication;
import se.atagande.platform.LocalBroker;
import se.atagande.platform.LocalStore;
import se.atagande.standalone.identity.DemoUser;
import se.atagande.standalone.identity.IdentityApplication;
import se.atagande.statistics.StatisticsApplication;

/** The whole system, running in this JVM. */
public final class Standalone implements AutoCloseable {

    /** Where the services listen, behind the gateway. */
    private record Ports(int commitments, int statistics, int deviations, int notifications) {}

    private final Settings settings;
    private final Consumer<String> progress;
    private final PracticeClock clock = new PracticeClock();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Map<String, ConfigurableApplicationContext> contexts = new LinkedHashMap<>();
    private final String loaderSecret = UUID.randomUUID().toString();
    private final int gatewayPort;
    private final int identityPort;
    private @Nullable LocalBroker broker;

    private Standalone(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        this.gatewayPort = chosen(settings.gateway());
        this.identityPort = chosen(settings.identity());
    }

    /** Starts everything and returns when it can be used. */
    public static Standalone start(Settings settings, Consumer<String> progress) {
        var standalone = new Standalone(settings, progress);
        try {
            standalone.start();
            return standalone;
        } catch (RuntimeException e) {
            standalone.close();
            throw e;
        }
    }

    public static void main(String[] arguments) {
        try {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
            var begun = System.nanoTime();
            var settings = Settings.from(System.getenv());
            var standalone = start(settings, System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(standalone::close));
            System.out.printf(
                    "Åtagande är igång på %s efter %d sekunder. Logga in som %s med lösenordet %s. Partnermaskin: %s. Post: %s/mail. Avsluta med Ctrl-C.%n",
                    standalone.url(),
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                    Stream.of(DemoUser.values())
                            .map(DemoUser::login)
                            .collect(java.util.stream.Collectors.joining(", ")),
                    DemoUser.PASSWORD,
                    IdentityApplication.PARTNER,
                    standalone.issuer());
            Thread.currentThread().join();
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where people and machines come in. */
    public String url() {
        return "http://localhost:" + gatewayPort;
    }

    public String issuer() {
        return "http://localhost:" + identityPort;
    }

    public PracticeClock clock() {
        return clock;
    }

    public LocalBroker broker() {
        return java.util.Objects.requireNonNull(broker, "not started");
    }

    /** The secret of {@link IdentityApplication#LOADER}, for tests that act as a machine. */
    public String loaderSecret() {
        return loaderSecret;
    }

    /** The file with the key that cases are sealed with. */
    public Path masterKey() {
        return settings.data().resolve("master-key.json");
    }

    /** The context of a service, by its application name. */
    public ConfigurableApplicationContext context(String application) {
        return java.util.Objects.requireNonNull(contexts.get(application), application);
    }

    private void start() {
        PracticeData.discardHalfLoaded(settings);
        if (PracticeData.missing(settings)) {
            clock.set(PracticeYear.begin(java.time.LocalDate.now(java.time.ZoneId.of("Europe/Stockholm")))
                    .atTime(8, 0)
                    .atZone(java.time.ZoneId.of("Europe/Stockholm"))
                    .toInstant());
        }
        mustBeFree("ATAGANDE_PORT", settings.gateway());
        mustBeFree("ATAGANDE_LOGIN_PORT", settings.identity());
        mustBeFree("ATAGANDE_BROKER_PORT", settings.broker());
        mustBeFree("ATAGANDE_MAIL_PORT", settings.mail());
        if (settings.mongodb().isEmpty()) {
            mustBeFree("ATAGANDE_STORE_PORT", settings.store());
        }
        makeDataFolder();

        progress.accept("1/4 Startar Kafka, databas och postfångare …");
        try (var pool = Executors.newFixedThreadPool(2)) {
            var brokerStarted =
                    submit(pool, () -> LocalBroker.start(settings.data().resolve("broker"), settings.broker()));
            var store = settings.mongodb().orElseGet(this::startStore);
            var mail = startMail();
            var started = brokerStarted.join();
            broker = started;
            running.push(started);

            var common = common(started, store, mail);
            progress.accept("2/4 Startar inloggning och åtaganden …");
            var services = new Ports(chosen(0), chosen(0), chosen(0), chosen(0));
            var gatewaySecret = UUID.randomUUID().toString();
            var identity = submit(pool, () -> startIdentity(gatewaySecret, mail));
            var commitments = submit(
                    pool,
                    () -> startService(
                            "commitments-service",
                            CommitmentsApplication.application(),
                            common,
                            services.commitments()));
            identity.join();
            progress.accept("3/4 Startar statistik, avvikelser, påminnelser och webbklient …");
            var rest = new ArrayList<CompletableFuture<?>>();
            rest.add(submit(
                    pool,
                    () -> startService(
                            "statistics-service", StatisticsApplication.application(), common, services.statistics())));
            rest.add(submit(
                    pool,
                    () -> startService(
                            "deviation-service", DeviationApplication.application(), common, services.deviations())));
            rest.add(submit(
                    pool,
                    () -> startService(
                            "notification-service",
                            NotificationApplication.application(),
                            common,
                            services.notifications())));
            rest.add(submit(pool, () -> startGateway(gatewaySecret, services)));
            commitments.join();
            rest.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        progress.accept("4/4 Kontrollerar deklarationer och övningsdata …");
        PracticeData.load(this, settings, loaderSecret, progress);
    }

    private static <T> CompletableFuture<T> submit(ExecutorService pool, Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, pool);
    }

    private String startStore() {
        var store = LocalStore.onDisk(settings.data().resolve("store.mv.db"), settings.store());
        running.push(store);
        return store.uri();
    }

    private GreenMail startMail() {
        var mail = new GreenMail(new ServerSetup(settings.mail(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        running.push(mail::stop);
        return mail;
    }

    private Map<String, Object> common(LocalBroker broker, String store, GreenMail mail) {
        var common = new LinkedHashMap<String, Object>();
        common.put("store", store);
        common.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        common.put("spring.mail.host", "127.0.0.1");
        common.put("spring.mail.port", mail.getSmtp().getPort());
        common.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer());
        common.put("atagande.feed.replicas", 1);
        common.put("atagande.deviations.master-key", masterKey().toString());
        common.put(
                "atagande.notifications.secrecy.master-key",
                settings.data().resolve("notifications-master-key").toString());
        common.put(
                "atagande.statistics.master-key",
                settings.data().resolve("statistics-master-key.json").toString());
        common.put("atagande.notifications.base-url", url());
        common.put("atagande.open-data.address", url());
        return common;
    }

    private ConfigurableApplicationContext startService(
            String name, SpringApplicationBuilder application, Map<String, Object> common, int port) {
        var properties = new LinkedHashMap<>(common);
        var store = properties.remove("store").toString();
        properties.put("spring.mongodb.uri", database(store, settings.databases() + name.replace("-service", "")));
        var without = new ArrayList<>(OwnParts.GATEWAY);
        without.addAll(OwnParts.IDENTITY);
        if (!name.equals("notification-service")) {
            without.addAll(OwnParts.MAIL);
        }
        return run(name, application, properties, without, port);
    }

    private static String database(String store, String name) {
        var mark = store.indexOf('?');
        var server = (mark < 0 ? store : store.substring(0, mark)).replaceAll("/+$", "");
        var options = mark < 0 ? "" : "&" + store.substring(mark + 1);
        return server + "/" + name + "?w=majority&journal=true" + options;
    }

    private ConfigurableApplicationContext startIdentity(String gatewaySecret, GreenMail mail) {
        var without = new ArrayList<>(OwnParts.DATA);
        without.addAll(OwnParts.GATEWAY);
        without.addAll(OwnParts.MAIL);
        var application = IdentityApplication.application();
        application.initializers(context -> context.getBeanFactory().registerSingleton("mail", mail));
        return run(
                "identity",
                application,
                Map.of(
                        "atagande.identity.issuer",
                        issuer(),
                        "atagande.identity.gateway",
                        url(),
                        "atagande.identity.gateway-secret",
                        gatewaySecret,
                        "atagande.identity.loader-secret",
                        loaderSecret),
                without,
                identityPort);
    }

    private ConfigurableApplicationContext startGateway(String gatewaySecret, Ports services) {
        var without = new ArrayList<>(OwnParts.DATA);
        without.addAll(OwnParts.IDENTITY);
        without.addAll(OwnParts.MAIL);
        var properties = new LinkedHashMap<String, Object>();
        properties.put("atagande.gateway.commitments", "http://127.0.0.1:" + services.commitments());
        properties.put("atagande.gateway.statistics", "http://127.0.0.1:" + services.statistics());
        properties.put("atagande.gateway.deviations", "http://127.0.0.1:" + services.deviations());
        properties.put("atagande.gateway.notifications", "http://127.0.0.1:" + services.notifications());
        properties.put(
                "atagande.gateway.kept-pages",
                settings.data().resolve("open-pages").toString());
        properties.put("atagande.gateway.practice", settings.practice() == Settings.Practice.YEAR);
        properties.put("spring.security.oauth2.client.provider.atagande.issuer-uri", issuer());
        properties.put("spring.security.oauth2.client.registration.atagande.client-secret", gatewaySecret);
        return run("gateway", GatewayApplication.application(), properties, without, gatewayPort);
    }

    private ConfigurableApplicationContext run(
            String name,
            SpringApplicationBuilder application,
            Map<String, ?> properties,
            List<String> without,
            int port) {
        var all = new LinkedHashMap<String, Object>(properties);
        all.put("server.port", port);
        all.put("server.address", "127.0.0.1");
        all.put("spring.main.banner-mode", "off");
        all.put("spring.jmx.enabled", false);
        all.put(OwnParts.WITHOUT, String.join(",", without));
        var arguments = all.entrySet().stream()
                .map(e -> "--" + e.getKey() + "=" + e.getValue())
                .toArray(String[]::new);
        var context = application
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .initializers(c -> c.getBeanFactory().registerSingleton("practiceClock", (Clock) clock))
                .run(arguments);
        synchronized (running) {
            running.push(context);
            contexts.put(name, context);
        }
        return context;
    }

    private void makeDataFolder() {
        try {
            Files.createDirectories(settings.data());
            if (Files.getFileStore(settings.data()).getUsableSpace() < 500L * 1024 * 1024) {
                throw new CannotStart("Det finns mindre än 500 MB ledigt där "
                        + settings.data().toAbsolutePath()
                        + " ligger. Frigör plats, eller välj en annan mapp: ATAGANDE_DATA=/annan/mapp make run");
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "Mappen " + settings.data().toAbsolutePath()
                            + " går inte att skriva i. Ändra rättigheterna, eller välj en annan: ATAGANDE_DATA=/annan/mapp make run");
        }
    }

    private static void mustBeFree(String variable, int port) {
        if (port == 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CannotStart("Port " + port + " är upptagen. Stoppa det som använder den, eller välj en annan: "
                    + variable + "=" + (port + 1000) + " make run");
        }
    }

    private static int chosen(int port) {
        if (port != 0) {
            return port;
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the services first, then what they stand on. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                progress.accept("En del gick inte att stoppa rent: " + e);
            }
        }
    }
}
