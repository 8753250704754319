/** RFC 9457, with the field errors that our services add. */
export interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  errors?: FieldError[];
}

export interface FieldError {
  /** A JSON Pointer into the body that was sent, such as /items/0/missedReason. */
  pointer: string;
  code: string;
  detail: string;
}

/** A server said no, and why. `type` is the only thing to branch on. */
export class ApiProblem extends Error {
  readonly type: string;
  readonly title: string | undefined;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[];

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    // "about:blank" means by RFC 9457 that the status says it all, as with answers that are no problem document.
    this.type = body.type && body.type !== 'about:blank' ? body.type.replace(PREFIX, '') : `status-${status}`;
    this.title = body.title;
    this.detail = body.detail;
    this.errors = body.errors ?? [];
  }
}

/** What every one of our problem types begins with. */
const PREFIX = 'urn:atagande:problem:';

export type Trouble = 'login' | 'noRights' | 'missing' | 'changed' | 'tooMany' | 'away' | 'refused' | 'offline';

/** Types that the client treats alike wherever they turn up. Any other type is a refusal that words itself. */
const KNOWN: Record<string, Trouble> = {
  'login-required': 'login',
  unauthenticated: 'login',
  unauthorized: 'login',
  'status-401': 'login',
  'not-allowed': 'noRights',
  forbidden: 'noRights',
  'status-403': 'noRights',
  'not-found': 'missing',
  'status-404': 'missing',
  'lost-update': 'changed',
  'changed-meanwhile': 'changed',
  'precondition-failed': 'changed',
  'status-412': 'changed',
  'too-many-requests': 'tooMany',
  'status-429': 'tooMany',
  'service-away': 'away',
  'status-500': 'away',
  'status-502': 'away',
  'status-503': 'away',
  'status-504': 'away',
};

/** What kind of trouble an error is for the reader. Anything but an answer from the server means that no answer came. */
export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ApiProblem)) return 'offline';
  return KNOWN[error.type] ?? 'refused';
}
