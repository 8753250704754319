package se.atagande.statistics.survey;

import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import se.atagande.feed.Stored;
import se.atagande.rest.Access;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** Who may do what with a survey, and what a refused step is told. */
public final class SurveyAccess {

    /** The federation's people read; the office decides. */
    public static final Access ACCESS =
            new Access(Access.MEMBERS, Set.of(Role.OFFICE), "Be kansliet: det sköter förbundets undersökningar.");

    private static final Map<String, String> WHAT_TO_DO = Map.of(
            "/plan/purpose", "Skriv syftet med undersökningen.",
            "/plan/consultation", "Skriv hur de som berörs har fått säga sitt.",
            "/plan/impactAssessment", "Ange var konsekvensbedömningen finns.",
            "/plan/disposal", "Ange gallringsbeslutet.",
            "/plan/questions", "Välj frågor ur frågebanken.",
            "/plan/invited", "Ange hur många som bjuds in.",
            "/decision", "Beslutet saknas: vem har beslutat, när och var.",
            "/information", "Informationen till dem som ska svara saknas.");

    private SurveyAccess() {}

    public static ProblemException wrongStage() {
        return ProblemException.conflict(
                "survey-stage",
                "Undersökningen är inte i det skedet",
                "Skedena kommer i ordning: utredning, beslut, information, öppen, stängd, resultat. Läs undersökningen på nytt.");
    }

    public static ProblemException notYet() {
        return ProblemException.invalid("/on", "not-yet", "Dagen har inte varit ännu. Ange dagen då det gjordes.");
    }

    public static ProblemException missing(SurveyOutcome.Missing missing) {
        return new ProblemException(Problems.invalid(missing.pointers().stream()
                .map(it -> new FieldProblem(it, "needed", WHAT_TO_DO.getOrDefault(it, "Fyll i det här.")))
                .toList()));
    }

    public static ResponseEntity<SurveyView> answer(Stored<Survey> survey) {
        return ResponseEntity.ok().eTag(Long.toString(survey.version())).body(SurveyView.of(survey.state()));
    }
}
