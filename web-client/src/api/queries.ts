import { queryOptions } from '@tanstack/react-query';
import type { Service, Undelivered } from '../administration/undelivered';
import type { Table } from '../statistics/table';
import { api, call, everyPage } from './client';

/** Who reads, as the gateway's session says. The gateway has no types of a domain, so these are written here. */
export interface Me {
  name: string | null;
  authenticated: boolean;
  /** True when everything shown was made up for practice. */
  practice?: boolean;
  /** Where the login service shows its people, for the office; empty where nobody has said. */
  people?: string;
  roles: { role: string; federation: string }[];
}

// Every read of the client in one place, each with the key that a write invalidates.
export const queries = {
  me: queryOptions({
    queryKey: ['me'],
    queryFn: async ({ signal }) => (await call('GET', '/me', { signal })).data as Me,
    staleTime: 5 * 60_000,
  }),
  commitments: (federation?: string) => queryOptions({
    queryKey: ['commitments', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/commitments', { query: { federation, page, limit }, signal })),
  }),
  commitment: (id: string) => queryOptions({
    queryKey: ['commitments', id],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/commitments/{id}', { path: { id }, signal }),
  }),
  stateChanges: (id: string) => queryOptions({
    queryKey: ['commitments', id, 'state-changes'],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/commitments/{id}/state-changes', { path: { id }, query: { page, limit }, signal })),
  }),
  periods: (id: string) => queryOptions({
    queryKey: ['commitments', id, 'periods'],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/commitments/{id}/periods', { path: { id }, query: { page, limit }, signal })),
  }),
  overrides: (id: string) => queryOptions({
    queryKey: ['commitments', id, 'overrides'],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/commitments/{id}/overrides', { path: { id }, query: { page, limit }, signal })),
  }),
  joint: queryOptions({
    queryKey: ['commitments', 'joint'],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/joint-commitments', { query: { page, limit }, signal })),
  }),
  declarations: queryOptions({
    queryKey: ['declarations'],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/declarations', { query: { page, limit }, signal })),
    staleTime: 60 * 60_000,
  }),
  declaration: (id: string) => queryOptions({
    queryKey: ['declarations', id],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/declarations/{id}', { path: { id }, signal }),
    staleTime: 60 * 60_000,
  }),
  declarationChanges: (id: string) => queryOptions({
    queryKey: ['declarations', id, 'changes'],
    queryFn: ({ signal }) => api.get('/commitments/v1/declarations/{id}/changes', { path: { id }, signal }),
    staleTime: 60 * 60_000,
  }),
  meetings: (federation: string) => queryOptions({
    queryKey: ['meetings', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/meetings', { query: { federation, page, limit }, signal })),
  }),
  meeting: (id: string) => queryOptions({
    queryKey: ['meetings', id],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/meetings/{id}', { path: { id }, signal }),
  }),
  agenda: (meeting: string) => queryOptions({
    queryKey: ['agenda', { meeting }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/agenda-items', { query: { meeting, page, limit }, signal })),
  }),
  minutes: (meeting: string) => queryOptions({
    queryKey: ['minutes', meeting],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/meetings/{id}/minutes', { path: { id: meeting }, signal }),
  }),
  allMinutes: (federation: string) => queryOptions({
    queryKey: ['minutes', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/minutes', { query: { federation, page, limit }, signal })),
  }),
  attendance: (meeting: string) => queryOptions({
    queryKey: ['attendance', meeting],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/meetings/{id}/attendance', { path: { id: meeting }, signal }),
  }),
  seriesOf: (federation: string) => queryOptions({
    queryKey: ['meetings', 'series', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/meeting-series', { query: { federation, page, limit }, signal })),
  }),
  series: (id: string) => queryOptions({
    queryKey: ['meetings', 'series', id],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/meeting-series/{id}', { path: { id }, signal }),
  }),
  meetingsOf: (series: string) => queryOptions({
    queryKey: ['meetings', { series }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/meetings', { query: { series, page, limit }, signal })),
  }),
  respekttrappan: (federation: string) => queryOptions({
    queryKey: ['meetings', 'respekttrappan', federation],
    queryFn: ({ signal }) => api.get('/commitments/v1/respekttrappan', { query: { federation }, signal }),
  }),
  releases: (federation?: string) => queryOptions({
    queryKey: ['releases', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/statistics/v1/releases', { query: { federation, page, limit }, signal })),
  }),
  release: (id: string) => queryOptions({
    queryKey: ['releases', id],
    queryFn: ({ signal }) => api.getTagged('/statistics/v1/releases/{id}', { path: { id }, signal }),
  }),
  releaseOrigin: (id: string) => queryOptions({
    queryKey: ['releases', id, 'origin'],
    queryFn: ({ signal }) => api.get('/statistics/v1/releases/{id}/origin', { path: { id }, signal }),
  }),
  alternatives: (id: string) => queryOptions({
    queryKey: ['alternatives', id],
    queryFn: ({ signal }) => api.get('/statistics/v1/releases/{id}/alternatives', { path: { id }, signal }),
    retry: false,
  }),
  schemeChanges: (federation: string) => queryOptions({
    queryKey: ['scheme-changes', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/statistics/v1/scheme-changes', { query: { federation, page, limit }, signal })),
  }),
  // Sealed: it never changes.
  releasedTable: (id: string) => queryOptions({
    queryKey: ['released-tables', id],
    queryFn: async ({ signal }) => (await call('GET', '/statistics/v1/releases/{id}/table', { path: { id }, signal })).data as Table,
    staleTime: 60 * 60_000,
  }),
  schemes: queryOptions({
    queryKey: ['schemes'],
    queryFn: ({ signal }) => everyPage((page, limit) => api.get('/statistics/v1/schemes', { query: { page, limit }, signal })),
    staleTime: 60 * 60_000,
  }),
  undelivered: (service: Service) => queryOptions({
    queryKey: ['undelivered', service],
    queryFn: async ({ signal }) => ((await call('GET', `/${service}/v1/dead-letters`, { signal })).data as { deadLetters: Undelivered[] }).deadLetters,
  }),
  initiatives: queryOptions({
    queryKey: ['initiatives'],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/statistics/v1/initiatives', { query: { page, limit }, signal })),
    staleTime: 60 * 60_000,
  }),
  months: (federation: string, year: number) => queryOptions({
    queryKey: ['months', { federation, year }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/statistics/v1/months', { query: { federation, year, page, limit }, signal })),
  }),
  monthMapping: (federation: string) => queryOptions({
    queryKey: ['months', 'mapping', federation],
    queryFn: ({ signal }) => api.getTagged('/statistics/v1/month-mappings/{federation}', { path: { federation }, signal }),
  }),
  surveys: (federation: string) => queryOptions({
    queryKey: ['surveys', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/statistics/v1/surveys', { query: { federation, page, limit }, signal })),
  }),
  survey: (id: string) => queryOptions({
    queryKey: ['surveys', id],
    queryFn: ({ signal }) => api.getTagged('/statistics/v1/surveys/{id}', { path: { id }, signal }),
  }),
  surveyCollection: (id: string) => queryOptions({
    queryKey: ['surveys', id, 'collection'],
    queryFn: ({ signal }) => api.get('/statistics/v1/surveys/{id}/collection', { path: { id }, signal }),
  }),
  surveyForecast: (id: string, others: number[], years: number) => queryOptions({
    queryKey: ['surveys', id, 'forecast', { others, years }],
    queryFn: ({ signal }) => api.get('/statistics/v1/surveys/{id}/forecast', { path: { id }, query: { others, years }, signal }),
  }),
  questionBank: (language: string) => queryOptions({
    queryKey: ['question-bank', language],
    queryFn: ({ signal }) => api.get('/statistics/v1/question-bank', { query: { language }, signal }),
    staleTime: 60 * 60_000,
  }),
  questionnaire: (id: string, language: string) => queryOptions({
    queryKey: ['questionnaires', id, language],
    queryFn: ({ signal }) => api.get('/statistics/v1/questionnaires/{id}', { path: { id }, query: { language }, signal }),
  }),
  accessMap: (federation: string, period: string) => queryOptions({
    queryKey: ['access-maps', federation, period],
    queryFn: ({ signal }) => api.getTagged('/statistics/v1/access-maps/{federation}/{period}', { path: { federation, period }, signal }),
  }),
  month: (id: string) => queryOptions({
    queryKey: ['months', id],
    queryFn: ({ signal }) => api.getTagged('/statistics/v1/months/{id}', { path: { id }, signal }),
  }),
  suppliers: (federation: string) => queryOptions({
    queryKey: ['suppliers', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/suppliers', { query: { federation, page, limit }, signal })),
  }),
  unvisited: (federation: string, year: number) => queryOptions({
    queryKey: ['suppliers', 'unvisited', { federation, year }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/unvisited-suppliers', { query: { federation, year, page, limit }, signal })),
  }),
  supplier: (id: string) => queryOptions({
    queryKey: ['suppliers', id],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/suppliers/{id}', { path: { id }, signal }),
  }),
  violenceWork: (federation: string) => queryOptions({
    queryKey: ['violence-work', federation],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/violence-work/{federation}', { path: { federation }, signal }),
  }),
  deviations: (federation: string) => queryOptions({
    queryKey: ['deviations', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/deviations/v1/deviations', { query: { federation, page, limit }, signal })),
  }),
  deviation: (id: string) => queryOptions({
    queryKey: ['deviations', id],
    queryFn: ({ signal }) => api.getTagged('/deviations/v1/deviations/{id}', { path: { id }, signal }),
    staleTime: Infinity, // every reading of a case is written down: once is enough
    gcTime: 0,
  }),
  unmaskedDeviation: (id: string) => queryOptions({
    queryKey: ['unmasked', id],
    queryFn: ({ signal }) => api.get('/deviations/v1/deviations/{id}', { path: { id }, query: { unmasked: true }, signal }),
    staleTime: Infinity,
    gcTime: 0,
  }),
  caseReaders: (federation: string, deviation: string) => queryOptions({
    queryKey: ['audit', { federation, deviation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/deviations/v1/audit', { query: { federation, deviation, page, limit }, signal })),
    staleTime: 0,
  }),
  dueForErasure: (federation: string) => queryOptions({
    queryKey: ['retention', { federation }],
    queryFn: ({ signal }) => api.get('/deviations/v1/retention', { query: { federation }, signal }),
  }),
  readingCheck: (federation: string) => queryOptions({
    queryKey: ['audit', 'check', { federation }],
    queryFn: ({ signal }) => api.get('/deviations/v1/audit/verification', { query: { federation }, signal }),
    staleTime: 0,
    gcTime: 0,
  }),
  caseExtract: (id: string) => queryOptions({
    queryKey: ['extract', id],
    queryFn: ({ signal }) => api.get('/deviations/v1/deviations/{id}/extract', { path: { id }, signal }),
    staleTime: Infinity, // every extract is written down: once is enough
    gcTime: 0,
  }),
  patterns: (federation: string) => queryOptions({
    queryKey: ['patterns', { federation }],
    queryFn: ({ signal }) => api.get('/deviations/v1/patterns', { query: { federation }, signal }),
  }),
  routineFigures: (federation: string, half: string) => queryOptions({
    queryKey: ['routine-figures', { federation, half }],
    queryFn: ({ signal }) => api.get('/deviations/v1/routine-reviews/figures', { query: { federation, half }, signal }),
    staleTime: Infinity, // made once
  }),
  routineReviews: (federation: string) => queryOptions({
    queryKey: ['routine-reviews', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/deviations/v1/routine-reviews', { query: { federation, page, limit }, signal })),
  }),
  lessons: queryOptions({
    queryKey: ['lessons'],
    queryFn: ({ signal }) => everyPage((page, limit) => api.get('/deviations/v1/lessons', { query: { page, limit }, signal })),
  }),
  receiptWords: queryOptions({
    queryKey: ['receipt-words'],
    queryFn: async ({ signal }) => (await api.get('/deviations/v1/receipt-words', { signal })).words,
    staleTime: Infinity,
  }),
  registers: queryOptions({
    queryKey: ['registers'],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/registers', { query: { page, limit }, signal })),
    staleTime: 60 * 60_000,
  }),
  followUp: (federation: string | undefined, year: number | undefined) => queryOptions({
    queryKey: ['commitments', 'follow-up', { federation, year }],
    queryFn: ({ signal }) => api.get('/commitments/v1/reports/follow-up', { query: { federation, year }, signal }),
  }),
  measureBoard: (federation: string, year: number, initiative: string) => queryOptions({
    queryKey: ['measures', 'board', { federation, year, initiative }],
    queryFn: ({ signal }) => api.get('/commitments/v1/measure-board', { query: { federation, year, initiative: initiative || undefined }, signal }),
  }),
  measures: (federation: string, year: number, initiative: string) => queryOptions({
    queryKey: ['measures', { federation, year, initiative }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/measures', { query: { federation, year, initiative: initiative || undefined, page, limit }, signal })),
  }),
  measure: (id: string) => queryOptions({
    queryKey: ['measures', id],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/measures/{id}', { path: { id }, signal }),
  }),
  viewpoints: (federation: string) => queryOptions({
    queryKey: ['viewpoints', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/viewpoints', { query: { federation, page, limit }, signal })),
  }),
  viewpoint: (id: string) => queryOptions({
    queryKey: ['viewpoints', id],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/viewpoints/{id}', { path: { id }, signal }),
  }),
  occasions: (federation: string) => queryOptions({
    queryKey: ['occasions', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/influence-occasions', { query: { federation, page, limit }, signal })),
  }),
  occasion: (id: string) => queryOptions({
    queryKey: ['occasions', id],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/influence-occasions/{id}', { path: { id }, signal }),
  }),
  openQuestions: (federation: string) => queryOptions({
    queryKey: ['occasions', 'open', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/open-questions', { query: { federation: federation || undefined, page, limit }, signal })),
  }),
  publishedViewpoints: (federation: string) => queryOptions({
    queryKey: ['viewpoints', 'published', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/published-viewpoints', { query: { federation: federation || undefined, page, limit }, signal })),
  }),
  publishedParticipation: (federation: string) => queryOptions({
    queryKey: ['occasions', 'published', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/published-participation', { query: { federation: federation || undefined, page, limit }, signal })),
  }),
  publications: (federation: string) => queryOptions({
    queryKey: ['publications', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/publications', { query: { federation, page, limit }, signal })),
  }),
  publication: (id: string) => queryOptions({
    queryKey: ['publications', id],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/publications/{id}', { path: { id }, signal }),
  }),
  publicationCoverage: (federation: string, year: number) => queryOptions({
    queryKey: ['publications', 'coverage', { federation, year }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/publication-coverage', { query: { federation, year, page, limit }, signal })),
  }),
  reminders: (federation: string) => queryOptions({
    queryKey: ['reminders', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/notifications/v1/reminders', { query: { federation, page, limit }, signal })),
  }),
  comingMail: (federation: string) => queryOptions({
    queryKey: ['mail', 'coming', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/notifications/v1/coming-mail', { query: { federation, page, limit }, signal })),
  }),
  sentMail: (federation: string) => queryOptions({
    queryKey: ['mail', 'sent', { federation }],
    queryFn: async ({ signal }) => (await api.get('/notifications/v1/sent-mail', { query: { federation, limit: 100 }, signal })).items,
  }),
  mailboxes: (federation: string) => queryOptions({
    queryKey: ['mailboxes', { federation }],
    queryFn: ({ signal }) => api.getTagged('/notifications/v1/recipients/{federation}', { path: { federation }, signal }),
  }),
  reminderRules: (federation: string) => queryOptions({
    queryKey: ['reminderRules', { federation }],
    queryFn: ({ signal }) => api.getTagged('/notifications/v1/reminder-rules/{federation}', { path: { federation }, signal }),
  }),
  calendarSubscriptions: (federation: string) => queryOptions({
    queryKey: ['calendarSubscriptions', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/notifications/v1/calendar-subscriptions', { query: { federation, page, limit }, signal })),
  }),
  sharings: (federation: string) => queryOptions({
    queryKey: ['sharings', 'ours', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/feeds/v1/{federation}/agreements', { path: { federation }, query: { page, limit }, signal })),
  }),
  incomingSharings: (federation: string) => queryOptions({
    queryKey: ['sharings', 'incoming', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/feeds/v1/incoming-agreements', { query: { federation, page, limit }, signal })),
  }),
  endpoint: (federation: string, id: string) => queryOptions({
    queryKey: ['sharings', id, 'endpoint'],
    queryFn: ({ signal }) => api.getTagged('/feeds/v1/{federation}/agreements/{id}/endpoint', { path: { federation, id }, signal }),
  }),
  deliveries: (federation: string, id: string) => queryOptions({
    queryKey: ['sharings', id, 'deliveries'],
    queryFn: async ({ signal }) => (await api.get('/feeds/v1/{federation}/agreements/{id}/deliveries', { path: { federation, id }, query: { limit: 20 }, signal })).items,
  }),
  checkpoints: (federation: string, id: string) => queryOptions({
    queryKey: ['sharings', id, 'checkpoints'],
    queryFn: async ({ signal }) => (await api.get('/feeds/v1/{federation}/agreements/{id}/checkpoints', { path: { federation, id }, query: { limit: 7 }, signal })).items,
  }),
  verification: (federation: string, id: string) => queryOptions({
    queryKey: ['sharings', id, 'verification'],
    queryFn: ({ signal }) => api.get('/feeds/v1/{federation}/agreements/{id}/verification', { path: { federation, id }, signal }),
    staleTime: 0,
  }),
  recalls: (federation: string) => queryOptions({
    queryKey: ['recalls', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/feeds/v1/{federation}/recalls', { path: { federation }, query: { page, limit }, signal })),
  }),
  recallCandidates: (federation: string, day: string) => queryOptions({
    queryKey: ['recalls', 'candidates', { federation, day }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/feeds/v1/{federation}/recalls/candidates', { path: { federation }, query: { day, page, limit }, signal })),
  }),
  eventCatalogue: queryOptions({
    queryKey: ['event-catalogue'],
    queryFn: async ({ signal }) => (await api.get('/feeds/v1/catalogue', { signal })).items,
    staleTime: 60 * 60_000,
  }),
  activities: (federation: string, year?: number) => queryOptions({
    queryKey: ['activities', { federation, year }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/activities', { query: { federation, year, sort: '-startsAt', page, limit }, signal })),
  }),
  activity: (id: string) => queryOptions({
    queryKey: ['activities', id],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/activities/{id}', { path: { id }, signal }),
  }),
  registration: (id: string) => queryOptions({
    queryKey: ['registrations', id],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/activities/{id}/registration', { path: { id }, signal }),
  }),
  invitation: (code: string) => queryOptions({
    queryKey: ['invitations', code],
    queryFn: ({ signal }) => api.get('/commitments/v1/registrations/{code}', { path: { code }, signal }),
  }),
  openActivities: queryOptions({
    queryKey: ['activities', 'open'],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/open-activities', { query: { page, limit }, signal })),
  }),
  materials: queryOptions({
    queryKey: ['materials'],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/materials', { query: { page, limit }, signal })),
  }),
  topics: queryOptions({
    queryKey: ['topics'],
    queryFn: ({ signal }) => everyPage((page, limit) => api.get('/commitments/v1/topics', { query: { page, limit }, signal })),
    staleTime: 60 * 60_000,
  }),
  headcounts: (federation: string) => queryOptions({
    queryKey: ['headcounts', { federation }],
    queryFn: ({ signal }) => everyPage((page, limit) =>
      api.get('/commitments/v1/headcounts', { query: { federation, page, limit }, signal })),
  }),
  headcount: (initiative: string) => queryOptions({
    queryKey: ['headcounts', initiative],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/headcounts/{initiative}', { path: { initiative }, signal }),
  }),
};
