package se.atagande.statistics.release;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.atagande.statistics.secrecy.Secrecy;
import tools.jackson.databind.json.JsonMapper;

/**
 * What proves a table says more than the table: it is kept sealed with the master key, which is outside the database, and opens for its own release only.
 */
@Component
class Certificates {

    /**
     * @param counts of the atoms as they were when it was sealed, by their names
     * @param hidden the sums that must go on being hidden, each as names of atoms and weights
     * @param worlds each as names of atoms and changes
     * @param known what everybody knows of these figures without any table
     */
    record Certificate(
            Map<String, Long> counts,
            List<Map<String, Integer>> hidden,
            List<Map<String, Integer>> worlds,
            List<Known> known) {}

    /** The sum of these atoms, each so many times, lies between the two. */
    record Known(Map<String, Integer> weights, long lower, long upper) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Secrecy secrecy;

    Certificates(Secrecy secrecy) {
        this.secrecy = secrecy;
    }

    byte[] seal(Release release, Certificate certificate) {
        return secrecy.seal(place(release), JSON.writeValueAsBytes(certificate));
    }

    Certificate open(Release release, byte[] sealed) {
        return JSON.readValue(secrecy.open(place(release), sealed), Certificate.class);
    }

    private static String place(Release release) {
        return "releases/" + release.id();
    }
}
