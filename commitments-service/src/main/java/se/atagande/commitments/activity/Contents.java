package se.atagande.commitments.activity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.InitiativeId;

/**
 * What an activity is about and whom it invites.
 *
 * @param openToOthers anybody may see it in the catalogue
 * @param allStaff it is for every co-worker of every initiative that the arrangers finance
 * @param initiatives those that are invited by name
 * @param materials ids of the catalogue of material
 * @param topics codes
 */
record Contents(
        @Nullable String description,
        boolean openToOthers,
        boolean allStaff,
        Set<InitiativeId> initiatives,
        List<ProgrammePoint> programme,
        List<String> materials,
        List<Reference> references,
        Set<String> topics) {

    static final Contents NONE = new Contents(null, false, false, Set.of(), List.of(), List.of(), List.of(), Set.of());

    Contents {
        initiatives = Set.copyOf(initiatives);
        programme = List.copyOf(programme);
        materials = materials.stream().distinct().toList();
        references = List.copyOf(references);
        topics = Set.copyOf(topics);
    }

    Contents using(List<String> otherMaterials, List<Reference> otherReferences) {
        return new Contents(
                description, openToOthers, allStaff, initiatives, programme, otherMaterials, otherReferences, topics);
    }
}
