package se.atagande.commitments.meeting;

import java.util.EnumMap;
import java.util.Map;
import se.atagande.contracts.MeetingKind;

/** What each kind of meeting is called in files. */
final class KindWords {

    static final Map<MeetingKind, String> ALL = new EnumMap<>(Map.of(
            MeetingKind.APT, "APT",
            MeetingKind.WORK_MEETING, "Arbetsmöte",
            MeetingKind.INCLUSION_MEETING, "Inkluderingsträff",
            MeetingKind.AMBASSADOR_GROUP, "MR-ambassadörernas arbetsgrupp",
            MeetingKind.BOARD, "Styrelsemöte",
            MeetingKind.PREPARATORY_GROUP, "Beredningsgrupp",
            MeetingKind.OFFICE, "Kanslimöte"));

    private KindWords() {}
}
