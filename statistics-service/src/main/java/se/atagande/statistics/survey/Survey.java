package se.atagande.statistics.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.SurveyId;

/**
 * An equality-data survey of one federation, and every decision about it.
 *
 * @param id also its {@link SurveyId}, and short: it stands on paper
 * @param decision null until decided
 * @param information what those who are asked were told; null until they were
 */
public record Survey(
        String id,
        FederationId federation,
        String title,
        Stage stage,
        Plan plan,
        @Nullable Decision decision,
        @Nullable Information information,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    /** Where it stands; it goes forward only, but for one that is decided against. */
    public enum Stage {
        /** Utredning. */
        INVESTIGATION,
        /** Beslutad. */
        DECIDED,
        /** Beslutat att inte samla in. */
        DECIDED_AGAINST,
        /** De som ska svara är informerade. */
        INFORMED,
        OPEN,
        CLOSED,
        RESULT
    }

    /**
     * What the investigation comes to. Empty text where nothing is said yet.
     *
     * @param purpose what it is for
     * @param consultation how those whom it concerns have been heard
     * @param impactAssessment where the assessment of article 35 is kept
     * @param disposal the decision on when the counts are destroyed (gallring)
     * @param bank the version of the question bank
     * @param questions ids, in the bank's order
     * @param invited how many are asked
     * @param byLogin whether people who log in answer too
     */
    public record Plan(
            String purpose,
            String consultation,
            String impactAssessment,
            String disposal,
            String bank,
            List<String> questions,
            int invited,
            boolean byLogin) {

        public Plan {
            questions = List.copyOf(questions);
        }
    }

    /**
     * @param by the role that decided, such as förbundschef, or a board
     * @param reference diarienummer or paragraph
     */
    public record Decision(boolean collect, String by, LocalDate on, String reference) {}

    /** @param text as everybody reads it before the first question */
    public record Information(String text, LocalDate on) {}

    public SurveyId surveyId() {
        return new SurveyId(id);
    }

    static Survey begun(String id, FederationId federation, String title, Plan plan) {
        return new Survey(id, federation, title, Stage.INVESTIGATION, plan, null, null, null, null);
    }

    SurveyOutcome plan(String newTitle, Plan newPlan) {
        return stage == Stage.INVESTIGATION
                ? new SurveyOutcome.Changed(
                        new Survey(id, federation, newTitle, stage, newPlan, null, null, null, null))
                : new SurveyOutcome.WrongStage(stage);
    }

    SurveyOutcome decide(Decision made, LocalDate today) {
        if (stage != Stage.INVESTIGATION) {
            return new SurveyOutcome.WrongStage(stage);
        }
        if (made.on().isAfter(today)) {
            return new SurveyOutcome.NotYet();
        }
        return new SurveyOutcome.Changed(
                at(made.collect() ? Stage.DECIDED : Stage.DECIDED_AGAINST, made, information, openedOn, closedOn));
    }

    SurveyOutcome inform(Information given, LocalDate today) {
        if (stage != Stage.DECIDED) {
            return new SurveyOutcome.WrongStage(stage);
        }
        return given.on().isAfter(today)
                ? new SurveyOutcome.NotYet()
                : new SurveyOutcome.Changed(at(Stage.INFORMED, decision, given, openedOn, closedOn));
    }

    /** One that is open already stays so. */
    public SurveyOutcome open(LocalDate today) {
        if (stage == Stage.OPEN) {
            return new SurveyOutcome.Changed(this);
        }
        if (stage != Stage.INFORMED && stage != Stage.DECIDED && stage != Stage.INVESTIGATION) {
            return new SurveyOutcome.WrongStage(stage);
        }
        var missing = missing();
        return missing.isEmpty()
                ? new SurveyOutcome.Changed(at(Stage.OPEN, decision, information, today, null))
                : new SurveyOutcome.Missing(missing);
    }

    /** One that is closed already stays so. */
    public SurveyOutcome close(LocalDate today) {
        return switch (stage) {
            case OPEN -> new SurveyOutcome.Changed(at(Stage.CLOSED, decision, information, openedOn, today));
            case CLOSED, RESULT -> new SurveyOutcome.Changed(this);
            default -> new SurveyOutcome.WrongStage(stage);
        };
    }

    /** Its tables have been released, as far as they can be shown. */
    public SurveyOutcome resulted() {
        return switch (stage) {
            case CLOSED -> new SurveyOutcome.Changed(at(Stage.RESULT, decision, information, openedOn, closedOn));
            case RESULT -> new SurveyOutcome.Changed(this);
            default -> new SurveyOutcome.WrongStage(stage);
        };
    }

    /** JSON Pointers of what must be there before anybody is asked anything. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        require(missing, "/plan/purpose", !plan.purpose().isBlank());
        require(missing, "/plan/consultation", !plan.consultation().isBlank());
        require(missing, "/plan/impactAssessment", !plan.impactAssessment().isBlank());
        require(missing, "/plan/disposal", !plan.disposal().isBlank());
        require(missing, "/plan/questions", !plan.questions().isEmpty());
        require(missing, "/plan/invited", plan.invited() > 0);
        require(missing, "/decision", decision != null && decision.collect());
        require(
                missing,
                "/information",
                information != null && !information.text().isBlank());
        return missing;
    }

    private static void require(List<String> missing, String pointer, boolean there) {
        if (!there) {
            missing.add(pointer);
        }
    }

    private Survey at(
            Stage newStage,
            @Nullable Decision newDecision,
            @Nullable Information newInformation,
            @Nullable LocalDate newOpenedOn,
            @Nullable LocalDate newClosedOn) {
        return new Survey(id, federation, title, newStage, plan, newDecision, newInformation, newOpenedOn, newClosedOn);
    }
}
