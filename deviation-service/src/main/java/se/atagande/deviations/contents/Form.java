package se.atagande.deviations.contents;

/** The forms that diskrimineringslagen (2008:567) 1 kap. 4 § names, as somebody experienced it; nothing here decides that it was one. */
public enum Form {
    DIRECT,
    INDIRECT,
    INADEQUATE_ACCESSIBILITY,
    HARASSMENT,
    SEXUAL_HARASSMENT,
    INSTRUCTION
}
