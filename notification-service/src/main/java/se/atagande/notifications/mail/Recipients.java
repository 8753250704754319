package se.atagande.notifications.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.atagande.rest.FieldProblem;

/**
 * The function mailboxes that a federation's reminders go to. Nowhere else in the system are they kept.
 *
 * @param id the federation
 * @param calendars mailboxes that get each meeting and activity as an invitation for their calendar, and its changes
 */
record Recipients(
        String id, List<String> mailboxes, @Nullable List<String> calendars) {

    static final int MOST = 50;

    Recipients {
        mailboxes = List.copyOf(mailboxes);
        calendars = calendars == null ? List.of() : List.copyOf(calendars);
    }

    /** What is wrong with a list; empty where it can be used. */
    static List<FieldProblem> problemsOf(String field, List<String> mailboxes) {
        if (mailboxes.size() > MOST) {
            return List.of(new FieldProblem("/" + field, "too-many", "Ange högst " + MOST + " adresser."));
        }
        var problems = new ArrayList<FieldProblem>();
        var seen = new HashSet<String>();
        for (int i = 0; i < mailboxes.size(); i++) {
            var pointer = "/" + field + "/" + i;
            if (!isAddress(mailboxes.get(i))) {
                problems.add(new FieldProblem(
                        pointer, "no-address", "Skriv bara adressen, som i apt@forbund.example, utan namn."));
            } else if (!seen.add(mailboxes.get(i).toLowerCase(Locale.ROOT))) {
                problems.add(new FieldProblem(pointer, "twice", "Adressen finns redan i listan. Ta bort den ena."));
            }
        }
        return problems;
    }

    private static boolean isAddress(String text) {
        try {
            var address = new InternetAddress(text, true);
            return address.getAddress().equals(text) && text.matches("[^\\s@]{1,64}@[^\\s@]{1,190}");
        } catch (AddressException e) {
            return false;
        }
    }
}
