package se.atagande.commitments.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.atagande.commitments.fulfilment.Evidence;
import se.atagande.contracts.FulfilmentState;

/** The Swedish of the report's documents, the same in PDF and Word. */
final class ReportWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("sv", "SE"));

    private ReportWords() {}

    static String title(FollowUp report) {
        var whose = report.federations().size() == 1
                ? report.federations().getFirst().name().sv()
                : "alla förbund";
        return "Uppföljning av åtaganden " + report.year() + ", " + whose;
    }

    static String asOf(FollowUp report) {
        return "Läget den " + day(report.asOf())
                + ". Ingen skriver in hur det går: läget räknas fram ur det som har hänt, och varje uppgift står med id för den händelse som visar den.";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String state(FulfilmentState state) {
        return switch (state) {
            case NOT_YET_DUE -> "Ännu inte aktuellt";
            case ON_TRACK -> "På väg";
            case DUE_SOON -> "Snart dags";
            case LATE -> "Försenat";
            case KEPT -> "Hållet";
            case PARTLY_KEPT -> "Delvis hållet";
            case NOT_KEPT -> "Inte hållet";
            case CANNOT_BE_JUDGED -> "Kan inte bedömas";
            case UNKNOWN -> "Okänt läge";
        };
    }

    static String role(Evidence.Role role) {
        return switch (role) {
            case COUNTED -> "Räknas";
            case MISSED -> "Saknas";
            case BACKGROUND -> "Bakgrund";
        };
    }

    static String verdict(FollowUp.Row row) {
        return state(row.state()) + (row.kept() == null ? "" : ", " + row.kept() + " av " + row.expected()) + ". "
                + row.reason().sv();
    }

    /** Of a part of a commitment, the part; of what is missing, nothing. */
    static String event(FollowUp.Fact fact) {
        if (fact.eventId() != null) {
            return fact.eventId();
        }
        return fact.role() == Evidence.Role.MISSED ? "–" : fact.subject();
    }
}
