package se.atagande.commitments.commitment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import se.atagande.commitments.fulfilment.AtLeastInEachPeriod;
import se.atagande.commitments.fulfilment.ByDate;
import se.atagande.commitments.fulfilment.CommitmentRule;
import se.atagande.commitments.fulfilment.EachMember;
import se.atagande.commitments.fulfilment.EveryGround;
import se.atagande.commitments.fulfilment.EveryMeeting;
import se.atagande.commitments.fulfilment.EveryMonth;
import se.atagande.commitments.fulfilment.EveryOccasion;
import se.atagande.commitments.fulfilment.NextStepAtEveryMeeting;
import se.atagande.commitments.fulfilment.RollsUp;
import se.atagande.commitments.fulfilment.Sought;
import se.atagande.commitments.fulfilment.StandingReview;
import se.atagande.commitments.fulfilment.Validity;
import tools.jackson.databind.json.JsonMapper;

/** A rule and its validity as the store holds them: JSON with written names, so that no class name is ever stored. */
final class RuleText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(CommitmentRule.class, Rules.class)
            .addMixIn(Sought.class, Soughts.class)
            .addMixIn(EachMember.Members.class, Members.class)
            .addMixIn(Validity.class, Validities.class)
            .build();

    private RuleText() {}

    static String of(CommitmentRule rule) {
        return JSON.writeValueAsString(rule);
    }

    static String of(Validity validity) {
        return JSON.writeValueAsString(validity);
    }

    static CommitmentRule rule(String text) {
        return JSON.readValue(text, CommitmentRule.class);
    }

    static Validity validity(String text) {
        return JSON.readValue(text, Validity.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = EveryMeeting.class, name = "everyMeeting"),
        @JsonSubTypes.Type(value = NextStepAtEveryMeeting.class, name = "nextStepAtEveryMeeting"),
        @JsonSubTypes.Type(value = EveryMonth.class, name = "everyMonth"),
        @JsonSubTypes.Type(value = AtLeastInEachPeriod.class, name = "atLeastInEachPeriod"),
        @JsonSubTypes.Type(value = ByDate.class, name = "byDate"),
        @JsonSubTypes.Type(value = EachMember.class, name = "eachMember"),
        @JsonSubTypes.Type(value = EveryGround.class, name = "everyGround"),
        @JsonSubTypes.Type(value = EveryOccasion.class, name = "everyOccasion"),
        @JsonSubTypes.Type(value = RollsUp.class, name = "rollsUp"),
        @JsonSubTypes.Type(value = StandingReview.class, name = "standingReview")
    })
    private interface Rules {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Sought.Activities.class, name = "activities"),
        @JsonSubTypes.Type(value = Sought.Meetings.class, name = "meetings"),
        @JsonSubTypes.Type(value = Sought.Publications.class, name = "publications"),
        @JsonSubTypes.Type(value = Sought.Routines.class, name = "routines"),
        @JsonSubTypes.Type(value = Sought.Visit.class, name = "visit")
    })
    private interface Soughts {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = EachMember.Members.Listed.class, name = "listed"),
        @JsonSubTypes.Type(value = EachMember.Members.Registered.class, name = "registered")
    })
    private interface Members {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Validity.Continuous.class, name = "continuous"),
        @JsonSubTypes.Type(value = Validity.Fixed.class, name = "fixed"),
        @JsonSubTypes.Type(value = Validity.Renewed.class, name = "renewed")
    })
    private interface Validities {}
}
