import type { CaseEntry, Conclusion, DeviationCase, Ground, Recipient } from '../api/model';

// The code lists of the field, in the order in which people read them.
export type Cause = DeviationCase['causes'][number];
export type Form = NonNullable<DeviationCase['form']>;
export type EntryKind = CaseEntry['kind'];

export const GROUNDS = [
  'SEX', 'TRANSGENDER_IDENTITY_OR_EXPRESSION', 'ETHNICITY', 'RELIGION_OR_OTHER_BELIEF', 'DISABILITY', 'SEXUAL_ORIENTATION', 'AGE',
] as const satisfies readonly Ground[];
export const CAUSES = ['UNFOUNDED_NOTIONS', 'DISADVANTAGING_PATTERNS_OR_ACTS', 'UNEQUAL_CONDITIONS', 'UNKNOWN'] as const satisfies readonly Cause[];
export const FORMS = ['DIRECT', 'INDIRECT', 'INADEQUATE_ACCESSIBILITY', 'HARASSMENT', 'SEXUAL_HARASSMENT', 'INSTRUCTION'] as const satisfies readonly Form[];
export const CONCLUSIONS = ['MEASURE_TAKEN', 'NO_MEASURE_NEEDED', 'HANDED_OVER', 'DISMISSED'] as const satisfies readonly Conclusion[];
export const RECIPIENTS = ['EQUALITY_OMBUDSMAN', 'LEX_SARAH', 'WHISTLEBLOWING', 'WORK_ENVIRONMENT', 'VIEWPOINT', 'OTHER'] as const satisfies readonly Recipient[];

/** "Vet inte" stands alone: whichever was chosen last wins. */
export function withoutContradiction(chosen: readonly string[]): string[] {
  if (chosen.at(-1) === 'UNKNOWN') return ['UNKNOWN'];
  return chosen.filter((c) => c !== 'UNKNOWN');
}
