import { texts } from '../i18n';
import { en } from './caseTexts.en';
import { sv } from './caseTexts.sv';
import { en as reportEn } from './texts.en';
import { sv as reportSv } from './texts.sv';

/** What case handlers read, which whoever reports need not fetch. */
export const useCaseTexts = texts({ ...reportSv, ...sv }, { ...reportEn, ...en });
