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
  /** All of it, for what only one kind of problem has. */
  readonly body: object;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    // "about:blank" means by RFC 9457 that the status says it all, as with answers that are no problem document.
    this.type = body.type && body.type !== 'about:blank' ? body.type.replace(PREFIX, '') : `http-${status}`;
    this.title = body.title;
    this.detail = body.detail;
    this.errors = body.errors ?? [];
    this.body = body;
  }
}

/** What every one of our problem types begins with. */
const PREFIX = 'urn:atagande:problem:';

export type Trouble = 'login' | 'noRights' | 'missing' | 'changed' | 'tooMany' | 'away' | 'tooOld' | 'refused' | 'offline';

/** Types that the client treats alike wherever they turn up. Any other type is a refusal that words itself. */
const KNOWN: Record<string, Trouble> = {
  'login-needed': 'login',
  'http-401': 'login',
  'http-403': 'noRights',
  'not-found': 'missing',
  'http-404': 'missing',
  'changed-meanwhile': 'changed',
  'http-412': 'changed',
  'page-too-old': 'tooOld',
  'too-many-requests': 'tooMany',
  'http-429': 'tooMany',
  'try-later': 'away',
  'in-progress': 'away', // the first attempt at the same write is still under way
  'http-500': 'away',
  'http-502': 'away',
  'http-503': 'away',
  'http-504': 'away',
};

/** What kind of trouble an error is for the reader. Anything but an answer from the server means that no answer came. */
export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ApiProblem)) return 'offline';
  return KNOWN[error.type] ?? 'refused';
}
