package se.atagande.commitments.activity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.atagande.commitments.headcount.Headcounts;
import se.atagande.commitments.headcount.StaffRegister;
import se.atagande.commitments.material.Material;
import se.atagande.commitments.material.Materials;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;

/** Activities as their arrangers see them, with the headcounts of their days and the names of the material. */
@Component
class ShowingActivities {

    private final Activities activities;
    private final Headcounts headcounts;
    private final Materials materials;

    ShowingActivities(Activities activities, Headcounts headcounts, Materials materials) {
        this.activities = activities;
        this.headcounts = headcounts;
        this.materials = materials;
    }

    /** Refuses with 404 what the caller may not know of. */
    Stored<Activity> visible(String id, Caller caller) {
        return activities
                .find(id)
                .filter(stored -> ActivityRoles.mayRead(caller, stored.state()))
                .orElseThrow(ProblemException::notFound);
    }

    ResponseEntity<ActivityView> shown(String id, Caller caller) {
        var stored = visible(id, caller);
        return ResponseEntity.ok()
                .eTag(Long.toString(stored.version()))
                .body(views(List.of(stored), caller).getFirst());
    }

    List<ActivityView> views(List<Stored<Activity>> stored, Caller caller) {
        var federations = new HashSet<FederationId>();
        var used = new HashSet<String>();
        stored.forEach(one -> {
            federations.addAll(one.state().arrangers());
            used.addAll(one.state().contents().materials());
        });
        var staff = headcounts.of(federations);
        var named = materials.named(used);
        return stored.stream()
                .map(one -> view(one.state(), staff, named, caller))
                .toList();
    }

    private static ActivityView view(
            Activity activity, StaffRegister staff, Map<String, Material> named, Caller caller) {
        return ActivityView.of(
                activity,
                activity.contents().materials().stream()
                        .map(named::get)
                        .filter(Objects::nonNull)
                        .toList(),
                ReachView.of(activity.day(), activity.reach(staff.on(activity.day(), activity.arrangers()))),
                ActivityRoles.mayWrite(caller, activity.federation()));
    }
}
