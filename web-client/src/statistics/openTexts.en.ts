import type { sv } from './openTexts.sv';

export const en: typeof sv = {
  open: {
    title: 'Open data',
    lead: 'Every table that everybody may read is free to use (CC0), without a key and without logging in. The addresses do not change.',
    developer: 'Addresses for those who fetch with a program',
    catalogue: 'The catalogue for data portals (DCAT-AP-SE 3.0.1)',
    pxweb: 'The tables as in PxWeb (version 2)',
    kolada: 'Key figures by gender as in Kolada (K, M, T)',
    api: 'Description of the whole interface (OpenAPI)',
    hidden: 'Two dots (..) mean that the number is hidden or zero. In JSON-stat the value is then null with status "..", in Kolada null with status Missing. Never count it as zero.',
    rounded: 'Where a table is rounded, sums may differ from their parts. The footnote says which rules hold.',
    recall: 'A table that was recalled is no longer at its address (404). So fetch again rather than keep for long. The ETag is the table’s checksum.',
    table: 'The table as it was published (JSON)',
    inPxweb: 'The table in PxWeb; choose values with valueCodes[variable]',
    inKolada: 'The same numbers by gender, as in Kolada',
    px: 'The table as PC-Axis (px)',
  },
};
