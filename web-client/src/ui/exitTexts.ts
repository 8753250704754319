import { texts } from '../i18n';
import { en } from './exitTexts.en';
import { sv } from './exitTexts.sv';

export const useTexts = texts(sv, en);
