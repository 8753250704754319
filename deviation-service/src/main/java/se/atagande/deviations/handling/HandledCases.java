package se.atagande.deviations.handling;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.atagande.deviations.audit.AuditChain;
import se.atagande.deviations.casefile.Case;
import se.atagande.deviations.casefile.Cases;
import se.atagande.deviations.casefile.Days;
import se.atagande.deviations.casefile.StepOutcome;
import se.atagande.deviations.casefile.StepRefused;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;

/** Cases for those who handle them; to everybody else they do not exist. Every change is in the audit chain before it is made. */
@Component
public class HandledCases {

    private final Cases cases;
    private final AuditChain audit;
    private final Days days;

    HandledCases(Cases cases, AuditChain audit, Days days) {
        this.cases = cases;
        this.audit = audit;
        this.days = days;
    }

    public Cases.Opened of(String id, Caller caller) {
        return cases.find(id, deviation -> caller.may(deviation.federation(), Role.CASE_HANDLER))
                .orElseThrow(ProblemException::notFound);
    }

    /** Takes a step that the caller chose with the case before their eyes: nothing is written where it changed since. */
    ResponseEntity<CaseViews.Whole> step(
            String id, Optional<String> ifMatch, Caller caller, Function<Case, StepOutcome> step) {
        var found = of(id, caller);
        IfMatch.requires(ifMatch, found.stored().version());
        return switch (step.apply(found.open())) {
            case StepOutcome.Refused refused -> throw StepRefused.because(refused.why());
            case StepOutcome.Taken taken -> {
                changing(found, caller);
                yield answer(cases.write(found, taken), false);
            }
        };
    }

    /** Takes a step that stands whatever else was written meanwhile. */
    public Cases.Opened change(Cases.Opened found, Caller caller, Function<Case, StepOutcome> step) {
        var change = cases.change(found, open -> {
            var outcome = step.apply(open);
            if (outcome instanceof StepOutcome.Taken) {
                changing(found, caller);
            }
            return outcome;
        });
        return switch (change) {
            case Cases.Change.Made made -> made.now();
            case Cases.Change.Refused refused -> throw StepRefused.because(refused.why());
        };
    }

    private void changing(Cases.Opened found, Caller caller) {
        var deviation = found.deviation();
        audit.changed(deviation.federation(), deviation.deviationId(), caller.name(), days.today());
    }

    ResponseEntity<CaseViews.Whole> answer(Cases.Opened found, boolean unmasked) {
        return ResponseEntity.ok()
                .eTag(Long.toString(found.stored().version()))
                .body(CaseViews.Whole.of(found, days.today(), unmasked));
    }
}
