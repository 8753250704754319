import { texts } from '../i18n';
import { en } from './openTexts.en';
import { sv } from './openTexts.sv';

export const useOpenTexts = texts(sv, en);
