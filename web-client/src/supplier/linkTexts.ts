import { texts } from '../i18n';
import { en } from './linkTexts.en';
import { sv } from './linkTexts.sv';

export const useLinkTexts = texts(sv, en);
