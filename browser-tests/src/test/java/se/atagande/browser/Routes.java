package se.atagande.browser;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.atagande.standalone.identity.DemoUser;

/** Where each page of the client can be seen in the practice year, and by whom. */
final class Routes {

    private static final Path ROUTER = Path.of("../web-client/src/app/Pages.tsx");
    private static final String HERE = "stockholms-stad";
    /** {@code -Dpages=partner}: only the pages whose route has that in it, for whoever works on them. */
    private static final String ONLY = System.getProperty("pages", "");

    private static final String C = "/commitments/v1/";
    private static final String LATEST_HELD = C + "meetings?federation=" + HERE + "&state=HELD&sort=-startsAt";

    /**
     * @param who nobody where no login is needed
     * @param address as the reader finds it in what the services say
     * @param refused true where the page is to say that there is nothing to show
     */
    record Sight(String route, Optional<DemoUser> who, Function<Reader, String> address, boolean refused) {

        /** Of its pictures: a route that several look at bears the reader's name too, except for the first. */
        String name() {
            var page = "sida-"
                    + switch (route) {
                        case "/" -> "start";
                        case "*" -> "finns-inte";
                        default -> route.replaceAll("[^a-z]+", "-").replaceFirst("-$", "");
                    };
            return isFirst()
                    ? page
                    : page + "-som-"
                            + who.map(user -> user.login().replace('.', '-')).orElse("alla");
        }

        /** Others look at the same page for what is different to them. */
        boolean isFirst() {
            return SIGHTS.stream()
                    .filter(sight -> sight.route.equals(route))
                    .findFirst()
                    .filter(sight -> sight.who.equals(who))
                    .isPresent();
        }
    }

    private static final List<Sight> SIGHTS = List.of(
            open("/", "/"),
            open("forbund/:federation", "/forbund/" + HERE),
            open("forbund/:federation/blad", "/forbund/" + HERE + "/blad"),
            open("lanet", "/lanet"),
            open("design", "/design"),
            open("atagande/:id", "/atagande/" + HERE + "-2021_6"),
            open("deklaration/:id", "/deklaration/" + HERE + "-2021"),
            refused("deklaration/:id/andringar", "/deklaration/" + HERE + "-2021/andringar"),
            open("gemensamma", "/gemensamma"),
            open("insatser", "/insatser"),
            open("statistik", "/statistik"),
            open("statistik/regler", "/statistik/regler"),
            new Sight("statistik/:id", Optional.empty(), reader -> "/statistik/" + table(reader), false),
            open("uppfoljning", "/uppfoljning"),
            open("uppfoljning/:federation", "/uppfoljning/" + HERE),
            open("rapportera", "/rapportera"),
            open("lardomar", "/lardomar"),
            open("kvittens", "/kvittens"),
            open("kalender", "/kalender"),
            open("material", "/material"),
            open("ni-sa-vi-gjorde", "/ni-sa-vi-gjorde"),
            open("lamna-synpunkt", "/lamna-synpunkt"),
            open("synpunktssvar", "/synpunktssvar"),
            open("om", "/om"),
            open("tillganglighet", "/tillganglighet"),
            refused("*", "/finns/inte"),
            open("oppen-sida/:federation", "/oppen-sida/" + HERE),
            open("granskning", "/granskning"),
            open("lektioner", "/lektioner"),
            open("administration/behorighet", "/administration/behorighet"),
            office("mitt", "/mitt"),
            office("ansvariga", "/ansvariga"),
            office("samtalsklimat", "/samtalsklimat"),
            office("mote/:id/incheckning", first("/mote/%s/incheckning", LATEST_HELD, "id")),
            office("incheckning/:code", Routes::checkIn),
            office("leverantorssvar/:code", Routes::supplierLink),
            office("paneler", "/paneler"),
            office("panel/:code", Routes::panel),
            office("svar/:code", Routes::outsideQuestion),
            office("granskning/:id", Routes::peerGrade),
            office("moten", "/moten"),
            office("aret", "/aret"),
            office("protokoll", "/protokoll"),
            office("serie/ny", "/serie/ny"),
            office("mote/:id", first("/mote/", C + "meetings?federation=" + HERE + "&state=PLANNED", "id")),
            office("serie/:id", first("/serie/", C + "meetings?federation=" + HERE, "series")),
            office("aktiviteter", "/aktiviteter"),
            office("aktiviteter/ny", "/aktiviteter/ny"),
            office("medarbetare", "/medarbetare"),
            office("aktivitet/:id", first("/aktivitet/", C + "activities?federation=" + HERE + "&state=HELD", "id")),
            office(
                    "aktivitet/:id/andra",
                    first("/aktivitet/%s/andra", C + "activities?federation=" + HERE + "&state=PLANNED", "id")),
            office("anmalan/:code", first("/anmalan/", C + "open-activities", "registrationCode")),
            office("anmalan/:code/utvardering", Routes::evaluation),
            office("anmalan/:code/intyg", reader -> "/anmalan/" + codeOfWhatHasBeen(reader) + "/intyg"),
            office("manader", "/manader"),
            office("manad/:id", first("/manad/", "/statistics/v1/months?federation=" + HERE, "id")),
            office("kartlaggning", "/kartlaggning"),
            office("undersokningar", "/undersokningar"),
            office(
                    "undersokning/:id",
                    first("/undersokning/", "/statistics/v1/surveys?federation=" + HERE + "&stage=OPEN", "id")),
            office("svara/:id", first("/svara/", "/statistics/v1/surveys?federation=" + HERE + "&stage=OPEN", "id")),
            office("leverantorer", "/leverantorer"),
            office("leverantor/:id", first("/leverantor/", C + "suppliers?federation=" + HERE, "id")),
            office("leverantor/:id/besok/:visit", Routes::visit),
            office("vald-i-nara-relationer", "/vald-i-nara-relationer"),
            office("paminnelser", "/paminnelser"),
            office("paminnelser/mejl", "/paminnelser/mejl"),
            office("paminnelser/regler", "/paminnelser/regler"),
            office("paminnelser/kalendrar", "/paminnelser/kalendrar"),
            office("administration", "/administration"),
            new Sight("inte-framme", Optional.of(DemoUser.DRIFT), reader -> "/inte-framme", false),
            office("partner", "/partner"),
            office("partner/ny", "/partner/ny"),
            office("partner/handelser", "/partner/handelser"),
            office("partner/aterkallelser", "/partner/aterkallelser"),
            office("partner/aterkallelser/ny", "/partner/aterkallelser/ny"),
            office("ut-och-in", "/ut-och-in"),
            office("atgarder", "/atgarder"),
            office("atgarder/ny", "/atgarder/ny"),
            office("atgard/:id", first("/atgard/", C + "measures?federation=" + HERE, "id")),
            office("inflytande", "/inflytande"),
            office("delaktighet/ny", "/delaktighet/ny"),
            office("synpunkt/:id", first("/synpunkt/", C + "viewpoints?federation=" + HERE, "id")),
            office("kommunikation", "/kommunikation"),
            office("kommunikation/ny", "/kommunikation/ny"),
            office("publicering/:id", first("/publicering/", C + "publications?federation=" + HERE, "id")),
            new Sight(
                    "delaktighet/:id/behov",
                    Optional.of(DemoUser.KANSLI_SODERTALJE),
                    first("/delaktighet/%s/behov", C + "influence-occasions?federation=sodertalje", "id"),
                    false),
            new Sight(
                    "delaktighet/:id",
                    Optional.of(DemoUser.KANSLI_SODERTALJE),
                    first("/delaktighet/", C + "influence-occasions?federation=sodertalje", "id"),
                    false),
            handler("avvikelser", "/avvikelser"),
            handler("avvikelser/monster", "/avvikelser/monster"),
            office("avvikelserutinen", "/avvikelserutinen"),
            new Sight(
                    "avvikelse/:id/utdrag",
                    Optional.of(DemoUser.HANDLAGGARE),
                    first("/avvikelse/%s/utdrag", "/deviations/v1/deviations?federation=" + HERE, "id"),
                    false),
            new Sight(
                    "avvikelse/:id",
                    Optional.of(DemoUser.HANDLAGGARE),
                    first("/avvikelse/", "/deviations/v1/deviations?federation=" + HERE, "id"),
                    false),
            // The same addresses, to those who may do other things there.
            office("atagande/:id", "/atagande/" + HERE + "-2021_6"),
            office("deklaration/:id", "/deklaration/" + HERE + "-2021"),
            office("insatser", "/insatser"),
            office("statistik", "/statistik"),
            office("statistik/regler", "/statistik/regler"),
            office("statistik/:id", reader -> "/statistik/" + table(reader)),
            office("material", "/material"),
            office("granskning", "/granskning"),
            office("administration/behorighet", "/administration/behorighet"),
            office("lektioner", "/lektioner"),
            office("lamna-synpunkt", "/lamna-synpunkt?assisterad&forbund=" + HERE),
            handler("mitt", "/mitt"),
            handler("avvikelserutinen", "/avvikelserutinen"),
            board("mitt", reader -> "/mitt"),
            board("moten", reader -> "/moten"),
            board("mote/:id", first("/mote/", LATEST_HELD, "id")),
            board("aktivitet/:id", first("/aktivitet/", C + "activities?federation=" + HERE + "&state=HELD", "id")),
            board("leverantor/:id", first("/leverantor/", C + "suppliers?federation=" + HERE, "id")),
            board("undersokningar", reader -> "/undersokningar"),
            board("ut-och-in", reader -> "/ut-och-in"),
            leader("mitt", "/mitt"),
            leader("manader", "/manader"),
            leader("paminnelser/regler", "/paminnelser/regler"));

    private Routes() {}

    /** As the client's router has them: a page that is not among the sights is a page that nobody looked at. */
    static TreeSet<String> ofTheClient() throws IOException {
        var router = Files.readString(ROUTER);
        var paths = Pattern.compile("<Route (?:path=\"([^\"]+)\"|(index)) ")
                .matcher(router)
                .results();
        return paths.map(found -> Optional.ofNullable(found.group(1)).orElse("/"))
                .collect(toCollection(TreeSet::new));
    }

    static TreeSet<String> seen() {
        return SIGHTS.stream().map(Sight::route).collect(toCollection(TreeSet::new));
    }

    static Map<Optional<DemoUser>, List<Sight>> byReader() {
        return SIGHTS.stream().filter(sight -> sight.route().contains(ONLY)).collect(groupingBy(Sight::who));
    }

    /** Pages that whoever holds their address may see, and those that nobody has to log in for. */
    private static final Set<String> FOR_WHOEVER_HAS_THE_ADDRESS = Set.of(
            "anmalan/:code",
            "anmalan/:code/utvardering",
            "anmalan/:code/intyg",
            "granskning/:id",
            "incheckning/:code",
            "leverantorssvar/:code",
            "panel/:code",
            "svar/:code",
            "svara/:id");

    static boolean isClosed(Sight sight) {
        return sight.who().isPresent()
                && !FOR_WHOEVER_HAS_THE_ADDRESS.contains(sight.route())
                && SIGHTS.stream()
                        .noneMatch(other -> other.route().equals(sight.route())
                                && other.who().isEmpty());
    }

    private static Sight open(String route, String address) {
        return new Sight(route, Optional.empty(), reader -> address, false);
    }

    private static Sight refused(String route, String address) {
        return new Sight(route, Optional.empty(), reader -> address, true);
    }

    private static Sight office(String route, String address) {
        return office(route, reader -> address);
    }

    private static Sight office(String route, Function<Reader, String> address) {
        return new Sight(route, Optional.of(DemoUser.KANSLI_STOCKHOLM), address, false);
    }

    private static Sight handler(String route, String address) {
        return new Sight(route, Optional.of(DemoUser.HANDLAGGARE), reader -> address, false);
    }

    private static Sight board(String route, Function<Reader, String> address) {
        return new Sight(route, Optional.of(DemoUser.STYRELSE), address, false);
    }

    private static Sight leader(String route, String address) {
        return new Sight(route, Optional.of(DemoUser.PROJEKTLEDARE), reader -> address, false);
    }

    private static Function<Reader, String> first(String page, String list, String key) {
        var pattern = page.contains("%s") ? page : page + "%s";
        return reader ->
                pattern.formatted(values(reader.items(list), key).findFirst().orElseThrow());
    }

    /** The latest that is published of the city. */
    static String table(Reader reader) {
        return values(
                        reader
                                .items("/statistics/v1/releases?scheme=participants-by-gender&federation=" + HERE)
                                .stream()
                                .filter(release -> "SEALED".equals(release.get("state")))
                                .toList(),
                        "id")
                .findFirst()
                .orElseThrow();
    }

    /** Of the meeting that was held last, to which one could check in as long as it was open. */
    private static String checkIn(Reader reader) {
        var meeting = values(reader.items(LATEST_HELD), "id").findFirst().orElseThrow();
        var code = (String)
                reader.sends(C + "meetings/" + meeting + "/check-in", "{}").get("code");
        reader.hears("**/commitments/v1/check-ins/*", "\"door\":\"CLOSED\"", "\"door\":\"OPEN\"");
        return "/incheckning/" + code;
    }

    private static String outsideQuestion(Reader reader) {
        return "/svar/"
                + reader.sends(
                                C + "outside-questions",
                                "{\"commitment\":\"" + HERE
                                        + "-2021_1\",\"body\":\"Arbetsförmedlingen\",\"question\":\"Hur långt har ni kommit?\"}")
                        .get("code");
    }

    private static String supplierLink(Reader reader) {
        var supplier = values(reader.items(C + "suppliers?federation=" + HERE), "id")
                .findFirst()
                .orElseThrow();
        return "/leverantorssvar/"
                + reader.sends(
                                C + "policy-requests",
                                "{\"federation\":\"" + HERE + "\",\"supplier\":\"" + supplier + "\"}")
                        .get("code");
    }

    private static String panel(Reader reader) {
        return "/panel/"
                + reader.sends(
                                C + "panels",
                                "{\"federation\":\"" + HERE
                                        + "\",\"title\":\"Bemötande\",\"purpose\":\"Hur är det att vara ny?\",\"contact\":\"Kansliets brevlåda\",\"seats\":12,\"openUntil\":\""
                                        + java.time.LocalDate.now(java.time.Clock.systemUTC())
                                                .plusDays(30) + "\"}")
                        .get("code");
    }

    private static String peerGrade(Reader reader) {
        return "/granskning/"
                + reader.sends(
                                C + "peer-grades",
                                "{\"by\":\"" + HERE
                                        + "\",\"commitment\":\"sodertalje-2021_30\",\"year\":2026,\"grade\":\"NO_EVIDENCE_AVAILABLE\",\"grounds\":\"Inget syns i underlaget.\",\"events\":[]}")
                        .get("id");
    }

    /** The practice year has no activity that ended within a fortnight, so the form is opened in the browser alone. */
    private static String evaluation(Reader reader) {
        reader.hears("**/commitments/v1/registrations/*", "\"takesEvaluations\":false", "\"takesEvaluations\":true");
        return "/anmalan/" + codeOfWhatHasBeen(reader) + "/utvardering";
    }

    private static String codeOfWhatHasBeen(Reader reader) {
        return values(reader.items(C + "activities?federation=" + HERE + "&state=HELD"), "id")
                .flatMap(id -> values(List.of(reader.one(C + "activities/" + id + "/registration")), "code"))
                .findFirst()
                .orElseThrow();
    }

    static String visit(Reader reader) {
        return values(reader.items(C + "suppliers?federation=" + HERE), "id")
                .flatMap(id -> ((List<?>) reader.one(C + "suppliers/" + id).get("visits"))
                        .stream()
                                .map(visit -> (Map<?, ?>) visit)
                                .filter(visit -> "PLANNED".equals(visit.get("state")))
                                .map(visit -> "/leverantor/" + id + "/besok/" + visit.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> values(List<Map<String, Object>> items, String key) {
        return items.stream()
                .map(item -> item.get(key))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
