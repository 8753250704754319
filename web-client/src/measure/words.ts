import type { Ground, MeasureStep } from '../api/model';
import { wordFor } from '../i18n';
import { useTexts } from './texts';

/** In the order of diskrimineringslagen 1 kap. 1 §. */
export const GROUNDS = [
  'SEX', 'TRANSGENDER_IDENTITY_OR_EXPRESSION', 'ETHNICITY', 'RELIGION_OR_OTHER_BELIEF', 'DISABILITY', 'SEXUAL_ORIENTATION', 'AGE',
] as const satisfies readonly Ground[];

/** In the order of diskrimineringslagen 3 kap. 2 §. */
export const STEPS = ['INVESTIGATE', 'ANALYSE', 'ACT', 'FOLLOW_UP'] as const satisfies readonly MeasureStep[];

/** The grounds as words in a sentence. */
export function useGrounds() {
  const { t } = useTexts();
  return (grounds: readonly Ground[]) =>
    grounds.length === GROUNDS.length ? t.measures.allGrounds : grounds.map((g) => wordFor(t.measures.grounds, g).toLocaleLowerCase('sv')).join(', ');
}
