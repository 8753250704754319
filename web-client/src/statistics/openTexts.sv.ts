export const sv = {
  open: {
    title: 'Öppna data',
    lead: 'Alla tabeller som alla får läsa är fria att använda (CC0), utan nyckel och utan inloggning. Adresserna ändras inte.',
    developer: 'Adresser för den som hämtar med program',
    catalogue: 'Katalogen för dataportaler (DCAT-AP-SE 3.0.1)',
    pxweb: 'Tabellerna som i PxWeb (version 2)',
    kolada: 'Nyckeltal efter kön som i Kolada (K, M, T)',
    api: 'Beskrivning av hela gränssnittet (OpenAPI)',
    hidden: 'Två punkter (..) betyder att talet är dolt eller noll. I JSON-stat är värdet då null med status "..", i Kolada null med status Missing. Räkna aldrig det som noll.',
    rounded: 'Är tabellen avrundad kan summor skilja sig från sina delar. Fotnoten säger vilka regler som gäller.',
    recall: 'En tabell som har återkallats finns inte längre på sin adress (404). Hämta därför på nytt i stället för att spara länge. ETag är tabellens kontrollsumma.',
    table: 'Tabellen som den publicerades (JSON)',
    inPxweb: 'Tabellen i PxWeb; välj värden med valueCodes[variabel]',
    inKolada: 'Samma tal efter kön, som i Kolada',
    px: 'Tabellen som PC-Axis (px)',
  },
};
