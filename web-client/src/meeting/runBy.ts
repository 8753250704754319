import type { Meeting } from '../api/model';
import type { Role } from '../app/session';

/** Who runs which kind of meeting, as the service decides it; the others are run by the office. */
export const RUN_BY: Partial<Record<Meeting['kind'], readonly Role[]>> = {
  APT: ['OFFICE', 'PROJECT_LEADER'],
  WORK_MEETING: ['OFFICE', 'PROJECT_LEADER'],
  INCLUSION_MEETING: ['OFFICE', 'PROJECT_LEADER'],
  AMBASSADOR_GROUP: ['OFFICE', 'PROJECT_LEADER', 'AMBASSADOR'],
};

/** How often, as people say it; any other rule of RFC 5545 a series keeps as it is. */
export const RULES = ['FREQ=WEEKLY;BYDAY=MO', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', 'FREQ=MONTHLY;BYDAY=1TU', 'FREQ=MONTHLY;BYDAY=2TH', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=2MO', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=3TH', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=3FR'];
