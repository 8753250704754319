package se.atagande.deviations.casefile;

import se.atagande.deviations.casefile.StepOutcome.Reason;
import se.atagande.rest.ProblemException;

/** Why a step cannot be taken, in words that say what to do instead. */
public final class StepRefused {

    private StepRefused() {}

    public static ProblemException because(Reason reason) {
        return switch (reason) {
            case ALREADY_ACKNOWLEDGED ->
                ProblemException.conflict(
                        "deviation-acknowledged", "Ärendet är redan bekräftat", "Gå vidare med utredningen.");
            case NOT_ACKNOWLEDGED ->
                ProblemException.conflict(
                        "deviation-not-acknowledged",
                        "Ärendet är inte bekräftat",
                        "Bekräfta först att ni har tagit emot det, och fortsätt sedan.");
            case ALREADY_CLOSED ->
                ProblemException.conflict(
                        "deviation-closed",
                        "Ärendet är redan avslutat",
                        "Öppna ärendet igen, med skäl, om det ska ändras.");
            case NOT_CLOSED ->
                ProblemException.conflict(
                        "deviation-not-closed", "Ärendet är inte avslutat", "Det är redan öppet: fortsätt i det.");
            case NOT_INVESTIGATED ->
                ProblemException.conflict(
                        "deviation-not-investigated", "Ärendet är inte utrett", "Skriv först vad utredningen visade.");
            case NOT_ANALYSED ->
                ProblemException.conflict(
                        "deviation-not-analysed",
                        "Orsaken är inte analyserad",
                        "Skriv först vad som ligger bakom. Brådskande åtgärder skrivs som omedelbar åtgärd.");
            case NO_MEASURE_DECIDED ->
                ProblemException.conflict(
                        "no-measure-decided", "Ingen åtgärd är beslutad", "Besluta först vad som ska göras.");
            case MEASURES_OPEN ->
                ProblemException.conflict(
                        "measures-open",
                        "Alla åtgärder är inte klara",
                        "Vänta tills aktiviteten är genomförd, eller avstå från åtgärden med ett skäl.");
            case NO_MEASURE_TAKEN ->
                ProblemException.conflict(
                        "no-measure-taken",
                        "Ingen åtgärd är gjord i ärendet",
                        "Skriv vilken omedelbar åtgärd ni vidtog, eller välj ett annat sätt att avsluta.");
            case NO_SUCH_MEASURE, NO_SUCH_MASKING, GONE -> ProblemException.notFound();
            case MEASURE_SETTLED ->
                ProblemException.conflict(
                        "measure-settled",
                        "Åtgärden är redan klar",
                        "Den är genomförd, eller någon har avstått från den.");
            case ALREADY_PAUSED ->
                ProblemException.conflict(
                        "clock-paused", "Tiden står redan still", "Låt den gå igen innan du pausar den på nytt.");
            case NOT_PAUSED -> ProblemException.conflict("clock-runs", "Tiden går redan", "Den behöver inte startas.");
            case FULL ->
                ProblemException.conflict(
                        "deviation-full", "Ärendet är fullt", "Avsluta ärendet och fortsätt i ett nytt, eller ring.");
            case NOT_ASKED ->
                ProblemException.conflict(
                        "effect-not-asked",
                        "Frågan är inte ställd",
                        "Den ställs tre och sex månader efter att ärendet avslutats. Skriv gärna ändå, som meddelande.");
            case NO_SUCH_PASSAGE ->
                ProblemException.conflict(
                        "no-such-passage",
                        "Stycket finns inte i texten",
                        "Markera det som ska döljas i texten som den är nu, och försök igen.");
            case OWN_MASKING ->
                ProblemException.conflict(
                        "own-masking",
                        "Någon annan behöver godkänna",
                        "Två personer beslutar om maskning: be en annan handläggare.");
            case MASKING_APPROVED ->
                ProblemException.conflict("masking-approved", "Maskningen är redan godkänd", "Inget mer behövs.");
            case NOT_YOUR_KIND ->
                ProblemException.conflict(
                        "not-this-kind", "Det går inte i ett sådant ärende", "Välj något av det som sidan erbjuder.");
            case ALREADY_PART_OF_ANOTHER ->
                ProblemException.conflict(
                        "part-of-another",
                        "Ärendet hör redan till ett strukturellt ärende",
                        "Ta först bort det därifrån.");
            case ALREADY_ATTACHED ->
                ProblemException.conflict("file-already-sent", "Filen är redan skickad", "Inget mer behövs.");
            case NO_LESSON ->
                ProblemException.conflict("no-lesson", "Ingen lärdom är skriven", "Skriv först vad ärendet lärde er.");
            case LESSON_PUBLISHED ->
                ProblemException.conflict("lesson-published", "Lärdomen är redan publicerad", "Den ändras inte mer.");
            case TOO_FEW ->
                ProblemException.conflict(
                        "too-few", "Ärendena är för få", "Vänta tills de är minst fem: annars kan någon kännas igen.");
            case NOT_AGREED ->
                ProblemException.conflict(
                        "lesson-not-agreed",
                        "Den som berättade har inte sagt ja",
                        "Frågan ställs där svaret läses. Vänta på ett ja, eller skriv om texten och fråga på nytt.");
            case NOT_PART ->
                ProblemException.conflict(
                        "not-part", "Ärendet hör inte till det strukturella ärendet", "Inget behöver tas bort.");
        };
    }
}
