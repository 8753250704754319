package se.atagande.commitments.report;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of a federation's public page: written once, signed, and never changed. The next one is written when something that it says has changed.
 *
 * @param id federation and version
 * @param rows what it says, so that versions can be compared
 * @param html the page as it is shown, a whole document
 * @param fragment the same in short, for pages of others
 * @param sha256 of {@code html}, in hexadecimal
 * @param signature of the bytes of {@code html}, Ed25519, in Base64
 */
record PublicPage(
        String id,
        String federation,
        int version,
        LocalDate day,
        List<FollowUp.Row> rows,
        String html,
        String fragment,
        String sha256,
        String signature) {

    PublicPage {
        rows = List.copyOf(rows);
    }

    static String id(String federation, int version) {
        return federation + "_" + version;
    }

    @Override
    public String toString() {
        return "PublicPage[" + id + "]";
    }
}
