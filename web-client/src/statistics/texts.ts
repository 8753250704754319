import { texts } from '../i18n';
import { en } from './texts.en';
import { sv } from './texts.sv';

export const useTexts = texts(sv, en);
