import { texts } from '../i18n';
import { en as caseEn } from './caseTexts.en';
import { sv as caseSv } from './caseTexts.sv';
import { en } from './oversightTexts.en';
import { sv } from './oversightTexts.sv';
import { en as reportEn } from './texts.en';
import { sv as reportSv } from './texts.sv';

/** What is read beside the single cases: patterns, the routine, the list of who has read, extracts. */
export const useOversightTexts = texts({ ...reportSv, ...caseSv, ...sv }, { ...reportEn, ...caseEn, ...en });
