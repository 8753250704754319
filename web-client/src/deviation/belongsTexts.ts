import { texts } from '../i18n';
import { en } from './belongsTexts.en';
import { sv } from './belongsTexts.sv';

export const useBelongsTexts = texts(sv, en);
