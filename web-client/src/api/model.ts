import type { Body, Reply } from './client';

// What the pages speak of, named by where it comes from: a changed answer shows up here, at compile time.
export type Commitment = Reply<'/commitments/v1/commitments/{id}'>;
export type Fulfilment = Commitment['fulfilment'];
export type State = Fulfilment['state'];
export type Fact = Fulfilment['facts'][number];
export type Words = Commitment['title'];
export type Declaration = Reply<'/commitments/v1/declarations/{id}'>;
export type Anchored = Declaration['paragraphs'][number]['sentences'][number]['commitments'][number];
export type Meeting = Reply<'/commitments/v1/meetings/{id}'>;
export type Step = NonNullable<Meeting['step']>;
export type Climb = Reply<'/commitments/v1/respekttrappan'>;
export type Holding = Body<'/commitments/v1/meetings/{id}/holding'>;
export type MissedReason = NonNullable<Holding['items'][number]['missedReason']>;
export type Month = Reply<'/statistics/v1/months'>['items'][number];
export type MonthCounts = Body<'/statistics/v1/months/{id}', 'put'>;
export type Report = Body<'/deviations/v1/deviations'>;
export type Progress = Reply<'/deviations/v1/receipts', 'post'>;
export type Deviation = Reply<'/deviations/v1/deviations'>['items'][number];
export type DeviationCase = Reply<'/deviations/v1/deviations/{id}'>;
export type Conclusion = NonNullable<DeviationCase['outcome']>;
export type Reminder = Reply<'/notifications/v1/reminders'>['items'][number];
export type Register = Reply<'/commitments/v1/registers'>['items'][number];
export type ImportResult = Reply<'/commitments/v1/registers/{name}/imports', 'post'>;
export type FollowUp = Reply<'/commitments/v1/reports/follow-up'>;

/** In the order that asks for attention first. */
export const STATES = [
  'LATE', 'NOT_KEPT', 'DUE_SOON', 'PARTLY_KEPT', 'ON_TRACK', 'KEPT', 'NOT_YET_DUE', 'CANNOT_BE_JUDGED',
] as const satisfies readonly State[];
