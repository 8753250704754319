package se.atagande.commitments.supplierlink;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.PolicyArea;

/**
 * A reminder to a supplier by a link that works until its last day: it hands in documents and declares how it works; the federation reviews what it said.
 *
 * @param link a hash of what only the link holds
 * @param received areas of which a document came by the link
 */
record PolicyRequest(
        String id,
        String supplier,
        FederationId federation,
        String link,
        LocalDate askedOn,
        LocalDate openUntil,
        Set<PolicyArea> received,
        @Nullable Declaration declaration,
        @Nullable Review review,
        @Nullable LocalDate withdrawnOn) {

    static final int DAYS = 30;

    /** How the supplier itself says that it works on an area. */
    enum Practice {
        IN_PLACE,
        UNDER_WAY,
        NOT_BEGUN
    }

    record Answer(PolicyArea area, Practice practice, String text) {}

    record Declaration(List<Answer> answers, LocalDate on) {

        Declaration {
            answers = List.copyOf(answers);
        }
    }

    /** What the federation made of the declaration; what is to be seen at the visit. */
    record Review(boolean enough, String text, LocalDate on) {}

    /** Step by step. */
    enum Stage {
        ASKED,
        DECLARED,
        REVIEWED,
        CLOSED
    }

    PolicyRequest {
        received = Set.copyOf(received);
    }

    boolean isOpenOn(LocalDate today) {
        return withdrawnOn == null && !today.isAfter(openUntil);
    }

    Stage stageOn(LocalDate today) {
        if (review != null) {
            return Stage.REVIEWED;
        }
        if (declaration != null) {
            return Stage.DECLARED;
        }
        return isOpenOn(today) ? Stage.ASKED : Stage.CLOSED;
    }

    PolicyRequest handedIn(PolicyArea area) {
        var all = new TreeSet<>(received);
        all.add(area);
        return new PolicyRequest(
                id, supplier, federation, link, askedOn, openUntil, all, declaration, review, withdrawnOn);
    }

    /** It can be declared again until somebody has reviewed it. */
    RequestOutcome declare(List<Answer> answers, LocalDate today) {
        if (!isOpenOn(today)) {
            return new RequestOutcome.NotOpen(openUntil);
        }
        if (review != null) {
            return new RequestOutcome.AlreadyReviewed();
        }
        var areas = answers.stream().map(Answer::area).collect(Collectors.toSet());
        if (areas.contains(PolicyArea.UNKNOWN) || areas.size() != answers.size() || areas.size() != 3) {
            return new RequestOutcome.NotEachAreaOnce();
        }
        return new RequestOutcome.Changed(new PolicyRequest(
                id,
                supplier,
                federation,
                link,
                askedOn,
                openUntil,
                received,
                new Declaration(answers, today),
                null,
                withdrawnOn));
    }

    RequestOutcome review(boolean enough, String text, LocalDate today) {
        return declaration == null
                ? new RequestOutcome.NothingDeclared()
                : new RequestOutcome.Changed(new PolicyRequest(
                        id,
                        supplier,
                        federation,
                        link,
                        askedOn,
                        openUntil,
                        received,
                        declaration,
                        new Review(enough, text, today),
                        withdrawnOn));
    }

    RequestOutcome withdraw(LocalDate today) {
        return isOpenOn(today)
                ? new RequestOutcome.Changed(new PolicyRequest(
                        id, supplier, federation, link, askedOn, openUntil, received, declaration, review, today))
                : new RequestOutcome.NotOpen(openUntil);
    }
}
