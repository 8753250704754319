export const sv = {
  lessons: {
    title: 'Dina rättigheter, på lätt svenska',
    lead: 'Nio korta lektioner. Läs en i taget, ensam eller i grupp.',
    report: 'Har något hänt? Berätta det för oss',
    exercise: 'Öva',
    read: 'Vi har läst den',
    people: 'Hur många var ni?',
    where: 'Förbund',
    countHint: 'Vi räknar bara hur många. Vi frågar inte vilka ni är.',
    counted: 'Tack, det är räknat.',
    counts: 'Hur många som har läst',
    countsLead: 'I år. Färre än fem visas inte.',
    lesson: 'Lektion',
    number: 'Antal',
    few: 'Färre än fem, eller ingen',
  },
};
