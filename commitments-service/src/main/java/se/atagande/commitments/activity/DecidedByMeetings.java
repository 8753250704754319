package se.atagande.commitments.activity;

import org.springframework.stereotype.Component;
import se.atagande.commitments.agenda.DecidedActivities;
import se.atagande.commitments.agenda.DecidedActivity;

/** What a meeting decided to do stands among the activities, once. */
@Component
class DecidedByMeetings implements DecidedActivities {

    private final Activities activities;

    DecidedByMeetings(Activities activities) {
        this.activities = activities;
    }

    @Override
    public void plan(DecidedActivity decided) {
        activities.planOnce(
                decided.id().value(),
                new PlanActivity(
                        decided.federation(),
                        decided.arrangers(),
                        decided.kind(),
                        decided.audiences(),
                        decided.initiative(),
                        decided.title(),
                        decided.startsAt(),
                        decided.endsAt(),
                        null));
    }
}
