export const sv = {
  stateMeaning: {
    NOT_YET_DUE: 'Tiden då det ska göras har inte kommit än.',
    ON_TRACK: 'Det som skulle ha gjorts hittills är gjort.',
    DUE_SOON: 'Något ska göras snart.',
    LATE: 'Något skulle ha gjorts men är inte gjort än.',
    KEPT: 'Allt som åtagandet kräver är gjort.',
    PARTLY_KEPT: 'En del är gjort, men inte allt.',
    NOT_KEPT: 'Tiden har gått ut utan att det gjordes.',
    CANNOT_BE_JUDGED: 'Det finns inga händelser som kan visa hur det går, eller så är orden för öppna.',
  },

  about: {
    title: 'Om tjänsten',
    lead: 'Åtagande visar om samordningsförbund håller det som de har åtagit sig i sina deklarationer för en stark demokrati.',
    how: [
      'Varje åtagande säger vad som ska göras, hur ofta och med vem. Det står i en mening i deklarationen, och den meningen visas ordagrant.',
      'När något händer – ett möte hålls, en månad stängs, en avvikelse besvaras – sparas det som en händelse. Läget räknas fram ur händelserna. Ingen kan skriva in det.',
      'Under ”Varför?” på varje åtagande ser du vilka händelser som räknades och vilka som saknas.',
    ],
    statesTitle: 'Vad lägena betyder',
    privacyTitle: 'Personuppgifter och kakor',
    privacy: [
      'Du kan läsa alla åtaganden utan att logga in. Tjänsten räknar inte besökare och laddar ingenting från andra webbplatser.',
      'En rapport om en avvikelse sparas utan namn, adress till din dator eller klockslag.',
      'Tjänsten använder bara nödvändiga kakor: en för inloggningen och en som skyddar mot att någon annan skickar formulär i ditt namn. Ditt språkval sparas i din webbläsare. Påbörjade svar för ett möte sparas där tills de har skickats eller du loggar ut.',
    ],
  },

  accessibility: {
    title: 'Tillgänglighet',
    lead: 'Vi vill att alla ska kunna använda tjänsten. Här står hur långt vi har kommit.',
    draft: 'Det här är ett utkast. Det är inte en färdig tillgänglighetsredogörelse, eftersom tjänsten ännu inte har granskats av någon utomstående. Den organisation som tar tjänsten i bruk ansvarar för redogörelsen.',
    statusTitle: 'Hur tillgänglig är tjänsten?',
    status: 'Tjänsten är byggd för att uppfylla WCAG 2.2 på nivå AA. Vi har inte visat att den gör det fullt ut.',
    testedTitle: 'Vad vi har prövat',
    tested: [
      'Sidorna granskas automatiskt med axe-core i ljust och mörkt läge, på svenska och engelska.',
      'Kontraster räknas fram i ett test för varje färgpar som används.',
      'Sidorna har setts över från 320 till 1 920 punkters bredd.',
    ],
    untestedTitle: 'Vad vi inte har prövat',
    untested: [
      'Skärmläsare med riktiga användare.',
      'Andra webbläsare än Chromium, och riktiga telefoner.',
      'Användning med röststyrning eller förstoringsprogram.',
    ],
    knownTitle: 'Kända brister',
    known: [
      'Deklarationernas text finns bara på svenska och är inte omskriven till lättläst.',
      'Några förklaringar från tjänsten visas bara på svenska, även när du har valt engelska.',
      'Det finns inget teckenspråk och ingen uppläsning.',
    ],
    contactTitle: 'Berätta om något inte fungerar',
    contact: 'En egen funktion för att lämna synpunkter på tillgängligheten saknas än. Tills den finns: vänd dig till kansliet på det förbund vars åtaganden du läser.',
    digg: 'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen om tillgänglighet till digital offentlig service.',
  },
};
