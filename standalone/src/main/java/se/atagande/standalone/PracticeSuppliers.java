package se.atagande.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Five made-up suppliers in the practice year: one visited by both federations, one still to be visited, documents old and missing, a requirement late. */
final class PracticeSuppliers {

    private static final String SUPPLIERS = "/commitments/v1/suppliers";
    private static final String CITY = "stockholms-stad";
    private static final String TOWN = "sodertalje";

    private final LoaderApi api;
    private final LocalDate begin;
    private final LocalDate today;
    private final BiConsumer<Instant, Runnable> deeds;

    PracticeSuppliers(LoaderApi api, LocalDate begin, LocalDate today, BiConsumer<Instant, Runnable> deeds) {
        this.api = api;
        this.begin = begin;
        this.today = today;
        this.deeds = deeds;
    }

    void plan() {
        var workshop = new Dossier(CITY, "Verkstan Norr (övning)");
        workshop.signs(21, "WORK_TRAINING", List.of(TOWN), 21);
        workshop.handsIn(40, "GENDER_EQUALITY", begin.minusDays(120), null);
        workshop.handsIn(40, "ACCESSIBILITY", begin.minusDays(60), begin.plusYears(2));
        workshop.handsIn(41, "NON_DISCRIMINATION", begin.plusDays(30), null);
        workshop.isVisited(262, List.of(TOWN), "Planen får mätbara mål i vår.");

        var green = new Dossier(CITY, "Gröna Handen (övning)");
        green.signs(14, "WORK_TRAINING", List.of(), 14);
        green.handsIn(45, "GENDER_EQUALITY", begin.minusYears(4), null);
        green.handsIn(45, "NON_DISCRIMINATION", begin.minusDays(200), begin.plusDays(150));
        green.isVisited(280, List.of(), "En ny plan för jämställdhet lämnas in efter årsskiftet.");

        var cafe = new Dossier(CITY, "Ängens kaffestuga (övning)");
        cafe.signs(200, "WORK_TRAINING", List.of(), 212);
        deeds.accept(
                PracticeYear.at(today.minusDays(7), 9), () -> cafe.plansVisit(today.plusDays(6), List.of()));

        var evaluators = new Dossier(CITY, "Utvärderarna Väst (övning)");
        evaluators.signs(60, "EVALUATION", List.of(), 60);

        var lecturers = new Dossier(TOWN, "Öppna dörrar föreläsningar (övning)");
        lecturers.signs(100, "LECTURES", List.of(), null);
    }

    /** One supplier, from the day of its first agreement. */
    private final class Dossier {

        private final String federation;
        private final String name;
        private String path = "";

        Dossier(String federation, String name) {
            this.federation = federation;
            this.name = name;
        }

        /** @param required the day of the year on which the requirement was set; null: never */
        void signs(int day, String kind, List<String> others, @Nullable Integer required) {
            var from = begin.plusDays(day);
            deeds.accept(PracticeYear.at(from, 8), () -> {
                path = SUPPLIERS + "/"
                        + api.post(SUPPLIERS, Map.of("federation", federation, "name", name))
                                .path("id")
                                .asString();
                var body = new LinkedHashMap<String, Object>();
                body.put("federation", federation);
                body.put("sharedWith", others);
                body.put("kind", kind);
                body.put("from", from.toString());
                body.put("to", from.plusYears(2).minusDays(1).toString());
                body.put("referenceNumber", from.getYear() + "/" + (100 + day));
                body.put("requirementSince", required != null && required == day ? from.toString() : null);
                api.post(path + "/agreements", body, api.etag(path));
            });
            if (required != null && required > day) {
                var since = begin.plusDays(required);
                deeds.accept(PracticeYear.at(since, 9), () -> {
                    var agreement =
                            api.get(path).path("agreements").get(0).path("id").asString();
                    api.post(
                            path + "/agreements/" + agreement + "/requirement",
                            Map.of("since", since.toString()),
                            api.etag(path));
                });
            }
        }

        void handsIn(int day, String area, LocalDate decidedOn, @Nullable LocalDate validUntil) {
            deeds.accept(
                    PracticeYear.at(begin.plusDays(day), 10),
                    () -> api.postFile(
                            path + "/policies?area=" + area + "&decidedOn=" + decidedOn
                                    + (validUntil == null ? "" : "&validUntil=" + validUntil),
                            pdf("Övningsdokument"),
                            api.etag(path)));
        }

        void isVisited(int day, List<String> together, String agreed) {
            var visit = begin.plusDays(day);
            deeds.accept(PracticeYear.at(visit.minusDays(21), 9), () -> plansVisit(visit, together));
            deeds.accept(PracticeYear.at(visit, 16), () -> {
                var id = api.get(path).path("visits").get(0).path("id").asString();
                api.post(
                        path + "/visits/" + id + "/holding",
                        Map.of(
                                "talks",
                                List.of(
                                        Map.of("area", "GENDER_EQUALITY", "discussed", true, "agreed", agreed),
                                        Map.of("area", "ACCESSIBILITY", "discussed", true),
                                        Map.of("area", "NON_DISCRIMINATION", "discussed", day % 2 == 0)),
                                "nextStep",
                                "Vi hörs igen i vår."),
                        api.etag(path));
            });
        }

        void plansVisit(LocalDate day, List<String> together) {
            api.post(
                    path + "/visits",
                    Map.of("federation", federation, "together", together, "day", day.toString()),
                    api.etag(path));
        }
    }

    /** A page with one line, whole enough for any reader. */
    private static byte[] pdf(String line) {
        var page = "BT /F1 24 Tf 72 760 Td (" + line + ") Tj ET";
        var objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + page.length() + ">>\nstream\n" + page + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder();
        for (int n = 0; n < objects.size(); n++) {
            places.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(n + 1).append(" 0 obj\n").append(objects.get(n)).append("\nendobj\n");
        }
        var start = pdf.length();
        pdf.append("xref\n0 6\n0000000000 65535 f \n")
                .append(places)
                .append("trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(ISO_8859_1);
    }
}
