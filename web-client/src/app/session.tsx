import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { queries } from '../api/queries';
import { useI18n } from '../i18n';

const RETURN = 'return-to';
export const LOGIN = '/oauth2/authorization/atagande';

/** The roles that the client tells apart; the services decide, this only hides what would be refused. */
export type Role = 'OFFICE' | 'PROJECT_LEADER' | 'CASE_HANDLER' | 'BOARD' | 'AMBASSADOR' | 'STAFF' | 'PARTNER' | 'OPERATOR';

/** Who works with what, as the services decide it. */
export const WORKERS = {
  mine: ['OFFICE', 'PROJECT_LEADER', 'CASE_HANDLER', 'BOARD', 'AMBASSADOR'],
  meetings: ['OFFICE', 'PROJECT_LEADER', 'BOARD', 'AMBASSADOR', 'STAFF'],
  suppliers: ['OFFICE', 'PROJECT_LEADER', 'BOARD', 'AMBASSADOR', 'STAFF'],
  violence: ['OFFICE', 'PROJECT_LEADER', 'BOARD', 'AMBASSADOR', 'STAFF'],
  months: ['OFFICE', 'PROJECT_LEADER'],
  releases: ['OFFICE'],
  administration: ['OFFICE'],
  undelivered: ['OPERATOR'],
  surveys: ['OFFICE', 'PROJECT_LEADER', 'BOARD', 'AMBASSADOR', 'STAFF'],
  deviations: ['CASE_HANDLER'],
  routine: ['OFFICE', 'CASE_HANDLER', 'BOARD', 'AMBASSADOR'],
  reminders: ['OFFICE', 'PROJECT_LEADER'],
  partners: ['OFFICE'],
  activities: ['OFFICE', 'PROJECT_LEADER', 'BOARD', 'AMBASSADOR', 'STAFF'],
  exchange: ['OFFICE', 'PROJECT_LEADER', 'BOARD', 'AMBASSADOR', 'STAFF'],
  measures: ['OFFICE', 'PROJECT_LEADER', 'BOARD', 'AMBASSADOR', 'STAFF'],
  influence: ['OFFICE', 'PROJECT_LEADER', 'BOARD', 'AMBASSADOR', 'STAFF'],
  communication: ['OFFICE', 'PROJECT_LEADER', 'BOARD', 'AMBASSADOR', 'STAFF'],
  planning: ['OFFICE', 'PROJECT_LEADER'],
  series: ['OFFICE', 'PROJECT_LEADER', 'AMBASSADOR'],
  measureEntries: ['OFFICE', 'PROJECT_LEADER', 'AMBASSADOR'],
} as const satisfies Record<string, readonly Role[]>;

export type Work = keyof typeof WORKERS;

export function useSession() {
  const { data: me, isPending } = useQuery(queries.me);
  const roles = (me?.roles ?? []).map((r) => ({ ...r, role: r.role.toUpperCase().replaceAll('-', '_') }));
  return {
    known: !isPending,
    name: me?.name ?? '',
    authenticated: me?.authenticated ?? false,
    practice: me?.practice ?? false,
    /** The federations in which the reader works with it. */
    federations: (work: Work) => [...new Set(roles.filter((r) => (WORKERS[work] as readonly string[]).includes(r.role)).map((r) => r.federation))],
    /** True when the reader has one of the roles, in that federation or (without one) in any. */
    may: (wanted: readonly Role[], federation?: string) =>
      roles.some((r) => wanted.includes(r.role as Role) && (federation === undefined || r.federation === federation)),
  };
}

/** Logs in and comes back to the page where it was pressed. */
export function LoginLink({ className, newTab = false }: { className?: string | undefined; newTab?: boolean }) {
  const { t } = useI18n();
  const { pathname, search } = useLocation();
  return (
    <a className={className} href={LOGIN} {...(newTab ? { target: '_blank', rel: 'noopener' } : { onClick: () => sessionStorage.setItem(RETURN, pathname + search) })}>
      {t.login}{newTab && ` (${t.newTab})`}
    </a>
  );
}

/** After a login the gateway shows the start page: go on to where the reader was. */
export function useReturn() {
  const { authenticated } = useSession();
  const navigate = useNavigate();
  useEffect(() => {
    const page = authenticated ? sessionStorage.getItem(RETURN) : null;
    if (!page) return;
    sessionStorage.removeItem(RETURN);
    // Only a path of our own: never an address.
    if (/^\/(?!\/)/.test(page)) void navigate(page, { replace: true });
  }, [authenticated, navigate]);
}
