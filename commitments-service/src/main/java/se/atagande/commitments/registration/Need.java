package se.atagande.commitments.registration;

/** What somebody may need to take part on equal terms. A closed list: nothing is written in words, so that nothing more than this is known. */
enum Need {
    STEP_FREE_ACCESS,
    HEARING_LOOP,
    SIGN_LANGUAGE_INTERPRETER,
    SPEECH_TO_TEXT_INTERPRETER,
    MATERIAL_IN_ADVANCE,
    EASY_SWEDISH,
    QUIET_ROOM,
    ROOM_FOR_COMPANION,
    VEGETARIAN_FOOD,
    SPECIAL_DIET
}
