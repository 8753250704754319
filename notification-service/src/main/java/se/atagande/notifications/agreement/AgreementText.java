package se.atagande.notifications.agreement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An agreement as two federations would write it to each other: plain Swedish, and nothing in it that the program does otherwise. */
final class AgreementText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("sv"));

    private AgreementText() {}

    /** @param federation its name as people say it */
    static List<String> of(Agreement agreement, String federation) {
        var text = new ArrayList<String>();
        text.add(federation + " delar uppgifter med " + agreement.partner() + ". Syftet är: "
                + sentence(agreement.purpose()));
        text.add(days(agreement.from(), agreement.to()));
        for (var share : agreement.shares()) {
            text.add(SharedTypes.nameOfType(share.type()) + ". Det som visas är: "
                    + SharedTypes.fields(share.type()).stream()
                            .filter(share.fields()::contains)
                            .map(SharedTypes::nameOfField)
                            .collect(Collectors.joining(", "))
                    + withheld(share) + ".");
        }
        text.add(
                agreement.commitments().isEmpty()
                        ? "Det som gäller åtaganden delas för alla åtaganden."
                        : "Det som gäller åtaganden delas bara för: "
                                + agreement.commitments().stream().sorted().collect(Collectors.joining(", ")) + ".");
        text.add(
                "Inget annat delas. Inga personuppgifter, ingen text ur avvikelser och inga enkätsvar finns i det som delas.");
        text.add(
                "Om något som delats visar sig vara fel eller måste tas bort får partnern veta det, tar bort det hos sig och svarar att det är gjort.");
        text.add("Var och en av parterna kan avsluta överenskommelsen när som helst. Delningen upphör då genast.");
        return text;
    }

    /** With its full stop, whether it was written or not. */
    private static String sentence(String text) {
        return text.matches("(?s).*[.!?]") ? text : text + ".";
    }

    private static String days(LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
        return "Det gäller det som har hänt från och med " + DAY.format(from)
                + (to == null ? " och tills vidare." : " till och med " + DAY.format(to) + ".");
    }

    private static String withheld(Agreement.Share share) {
        var kept = SharedTypes.fields(share.type()).stream()
                .filter(field -> !share.fields().contains(field))
                .map(SharedTypes::nameOfField)
                .collect(Collectors.joining(", "));
        return kept.isEmpty() ? "" : ". Det visas inte: " + kept;
    }
}
