import type { Body, Reply } from './client';

// What the pages speak of, named by where it comes from: a changed answer shows up here, at compile time.
export type Commitment = Reply<'/commitments/v1/commitments/{id}'>;
export type Fulfilment = Commitment['fulfilment'];
export type State = Fulfilment['state'];
export type Fact = Fulfilment['facts'][number];
export type Words = Commitment['title'];
export type Override = NonNullable<Commitment['override']>;
export type StateChange = Reply<'/commitments/v1/commitments/{id}/state-changes'>['items'][number];
export type Period = Reply<'/commitments/v1/commitments/{id}/periods'>['items'][number];
export type Joint = Reply<'/commitments/v1/joint-commitments'>['items'][number];
export type DeclarationChanges = Reply<'/commitments/v1/declarations/{id}/changes'>;
export type Responsibility = Body<'/commitments/v1/commitments/{id}/responsibility', 'put'>;
export type NewOverride = Body<'/commitments/v1/commitments/{id}/override', 'put'>;
export type Declaration = Reply<'/commitments/v1/declarations/{id}'>;
export type Anchored = Declaration['paragraphs'][number]['sentences'][number]['commitments'][number];
export type Meeting = Reply<'/commitments/v1/meetings/{id}'>;
export type Step = NonNullable<Meeting['step']>;
export type Climb = Reply<'/commitments/v1/respekttrappan'>;
export type AgendaItem = Reply<'/commitments/v1/agenda-items'>['items'][number];
export type Dealing = Body<'/commitments/v1/agenda-items/{id}/outcome'>;
export type Minutes = Reply<'/commitments/v1/meetings/{id}/minutes'>;
export type MinutesRow = Reply<'/commitments/v1/minutes'>['items'][number];
export type Attendance = Reply<'/commitments/v1/meetings/{id}/attendance'>;
export type Series = Reply<'/commitments/v1/meeting-series/{id}'>;
export type SeriesPlan = Body<'/commitments/v1/meeting-series/{id}', 'put'>;
export type Holding = Body<'/commitments/v1/meetings/{id}/holding'>;
export type MissedReason = NonNullable<Holding['items'][number]['missedReason']>;
export type Month = Reply<'/statistics/v1/months'>['items'][number];
export type MonthCounts = Body<'/statistics/v1/months/{id}', 'put'>;
export type SupplierRow = Reply<'/commitments/v1/suppliers'>['items'][number];
export type Supplier = Reply<'/commitments/v1/suppliers/{id}'>;
export type Agreement = Supplier['agreements'][number];
export type Policies = Supplier['policies'][number];
export type Policy = Policies['versions'][number];
export type SupplierVisit = Supplier['visits'][number];
export type VisitHolding = Body<'/commitments/v1/suppliers/{id}/visits/{visit}/holding'>;
export type ViolenceWork = Reply<'/commitments/v1/violence-work/{federation}'>;
export type Report = Body<'/deviations/v1/deviations'>;
export type Progress = Reply<'/deviations/v1/receipts', 'post'>;
export type Deviation = Reply<'/deviations/v1/deviations'>['items'][number];
export type DeviationCase = Reply<'/deviations/v1/deviations/{id}'>;
export type Conclusion = NonNullable<DeviationCase['outcome']>;
export type Reminder = Reply<'/notifications/v1/reminders'>['items'][number];
export type Activity = Reply<'/commitments/v1/activities/{id}'>;
export type NewActivity = Body<'/commitments/v1/activities'>;
export type ActivityHolding = Body<'/commitments/v1/activities/{id}/holding'>;
export type Reach = NonNullable<Activity['reach']>;
export type ReachShare = NonNullable<Reach['total']>;
export type Registration = Reply<'/commitments/v1/activities/{id}/registration'>;
export type Invitation = Reply<'/commitments/v1/registrations/{code}'>;
export type Material = Reply<'/commitments/v1/materials/{id}'>;
export type OpenActivity = Reply<'/commitments/v1/open-activities'>['items'][number];

export type Board = Reply<'/commitments/v1/measure-board'>;
export type BoardCell = Board['rows'][number]['cells'][number];
export type Measure = Reply<'/commitments/v1/measures/{id}'>;
export type MeasureEntry = Body<'/commitments/v1/measures'>['entry'];
export type Ground = Board['rows'][number]['ground'];
export type MeasureStep = BoardCell['step'];
export type LeaveViewpoint = Body<'/commitments/v1/viewpoints'>;
export type Viewpoint = Reply<'/commitments/v1/viewpoints/{id}'>;
export type Chain = Viewpoint['chain'];
export type NewDecision = Body<'/commitments/v1/viewpoints/{id}/decision'>;
export type Occasion = Reply<'/commitments/v1/influence-occasions/{id}'>;
export type NewOccasion = Body<'/commitments/v1/influence-occasions'>;
export type NewAccount = Body<'/commitments/v1/influence-occasions/{id}/account', 'put'>;
export type Publication = Reply<'/commitments/v1/publications/{id}'>;
export type PublicationContent = Body<'/commitments/v1/publications'>['content'];
export type Channel = Publication['channel'];
export type Coverage = Reply<'/commitments/v1/publication-coverage'>['items'][number];

/** In the order that asks for attention first. */
export const STATES = [
  'LATE', 'NOT_KEPT', 'DUE_SOON', 'PARTLY_KEPT', 'ON_TRACK', 'KEPT', 'NOT_YET_DUE', 'CANNOT_BE_JUDGED',
] as const satisfies readonly State[];
