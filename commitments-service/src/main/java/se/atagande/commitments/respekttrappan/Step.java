package se.atagande.commitments.respekttrappan;

import java.util.Arrays;
import java.util.Optional;

/** The seven steps of Respekttrappan (SBAB and Make Equal) in their order; the names are the material's own. */
public enum Step {
    TANK(
            1,
            "Tänk!",
            "Think!",
            "Övningar som väcker intresse: se till exempel ett klipp eller läs en artikel och samtala sedan om innehållet.",
            "Exercises that raise interest: watch a clip or read an article, for instance, and then discuss it."),
    LAR(
            2,
            "Lär!",
            "Learn!",
            "Kunskap: en kort föreläsning om härskartekniker.",
            "Knowledge: a short lecture on master suppression techniques."),
    QUIZZA(
            3,
            "Quizza!",
            "Quiz!",
            "Ett quiz eller en tipsrunda om jämställdhet. Det viktiga är att lära sig något, inte att svara rätt.",
            "A quiz on gender equality. The point is to learn something, not to answer correctly."),
    UPPLEV(
            4,
            "Upplev!",
            "Experience!",
            "Upplevelsebaserade övningar som låter er se arbetsplatsen ur ovana perspektiv.",
            "Exercises based on experience that let you see the workplace from unfamiliar perspectives."),
    REFLEKTERA(
            5,
            "Reflektera!",
            "Reflect!",
            "Självreflektion: utmana era egna normer och beteenden.",
            "Self-reflection: challenge your own norms and behaviours."),
    KARTLAGG(
            6,
            "Kartlägg!",
            "Map!",
            "Kartlägg den egna verksamheten: styrkor och risker när det gäller jämställdhet och inkludering.",
            "Map your own organisation: its strengths and risks for gender equality and inclusion."),
    GOR(
            7,
            "Gör!",
            "Do!",
            "Gör checklistor och en handlingsplan av det ni har lärt er och av resultatet från steg 6.",
            "Turn what you have learnt and the result of step 6 into checklists and an action plan.");

    static final int LAST = 7;

    private final int number;
    private final String nameSv;
    private final String nameEn;
    private final String contentSv;
    private final String contentEn;

    Step(int number, String nameSv, String nameEn, String contentSv, String contentEn) {
        this.number = number;
        this.nameSv = nameSv;
        this.nameEn = nameEn;
        this.contentSv = contentSv;
        this.contentEn = contentEn;
    }

    /** The step with this number, 1 to 7. */
    public static Optional<Step> numbered(int number) {
        return Arrays.stream(values()).filter(step -> step.number == number).findFirst();
    }

    /** 1 to 7. */
    public int number() {
        return number;
    }

    public String nameSv() {
        return nameSv;
    }

    public String nameEn() {
        return nameEn;
    }

    public String contentSv() {
        return contentSv;
    }

    public String contentEn() {
        return contentEn;
    }

    /** The conversation rules are read together before the first step. */
    public boolean asksForConversationRules() {
        return this == TANK;
    }

    /** Step 7 builds on what step 6 found, so step 6 is not done until that is written down. */
    public boolean asksForResult() {
        return this == KARTLAGG;
    }
}
