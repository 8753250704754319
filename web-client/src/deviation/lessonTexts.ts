import { texts } from '../i18n';
import { en } from './lessonTexts.en';
import { sv } from './lessonTexts.sv';

export const useLessonTexts = texts(sv, en);
