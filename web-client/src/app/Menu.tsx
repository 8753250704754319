import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useI18n } from '../i18n';
import type { Messages } from '../i18n/sv';
import { useSession, type Work } from './session';
import css from './Menu.module.css';

type Entry = { to: string; name: keyof Messages['nav']; work?: Work; first?: true };
type Group = { name: keyof Messages['navGroups']; entries: Entry[] };

/** Every page that somebody looks for by name. What most people come for stands `first`, in the row that is always there. */
const GROUPS: Group[] = [
  {
    name: 'state',
    entries: [
      { to: '/', name: 'start', first: true },
      { to: '/mitt', name: 'mine', work: 'mine', first: true },
      { to: '/lanet', name: 'county' },
      { to: '/gemensamma', name: 'joint' },
      { to: '/uppfoljning', name: 'followUp' },
      { to: '/ni-sa-vi-gjorde', name: 'youSaid' },
    ],
  },
  {
    name: 'doing',
    entries: [
      { to: '/aret', name: 'year', work: 'meetings', first: true },
      { to: '/moten', name: 'meetings', work: 'meetings', first: true },
      { to: '/aktiviteter', name: 'activities', work: 'activities' },
      { to: '/atgarder', name: 'measures', work: 'measures' },
      { to: '/leverantorer', name: 'suppliers', work: 'suppliers', first: true },
      { to: '/vald-i-nara-relationer', name: 'violence', work: 'violence' },
      { to: '/inflytande', name: 'influence', work: 'influence' },
      { to: '/kommunikation', name: 'communication', work: 'communication' },
    ],
  },
  {
    name: 'figures',
    entries: [
      { to: '/manader', name: 'months', work: 'months', first: true },
      { to: '/undersokningar', name: 'surveys', work: 'surveys' },
      { to: '/statistik', name: 'statistics' },
    ],
  },
  {
    name: 'deviations',
    entries: [
      { to: '/avvikelser', name: 'deviations', work: 'deviations', first: true },
      { to: '/avvikelserutinen', name: 'routine', work: 'routine' },
      { to: '/rapportera', name: 'report' },
    ],
  },
  {
    name: 'tools',
    entries: [
      { to: '/paminnelser', name: 'reminders', work: 'reminders' },
      { to: '/partner', name: 'partners', work: 'partners' },
      { to: '/ut-och-in', name: 'exchange', work: 'exchange' },
      { to: '/administration', name: 'administration', work: 'administration' },
      { to: '/inte-framme', name: 'undelivered', work: 'undelivered' },
    ],
  },
];

/** As many as fit in one row at 1280 pixels; who may see more gets them in groups behind a button. */
const MOST_IN_A_ROW = 9;

/** The main menu: one row of pages, and all of them in groups. On a narrow screen the header's button opens it. */
export function Menu({ open, toggle }: { open: boolean; toggle: () => void }) {
  const { t } = useI18n();
  const session = useSession();
  const { pathname } = useLocation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      toggle();
      button.current?.focus();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [open, toggle]);
  const groups = GROUPS.map((group) => ({
    ...group,
    entries: group.entries.filter((entry) => !entry.work || session.federations(entry.work).length > 0),
  })).filter((group) => group.entries.length > 0);
  const all = groups.flatMap((group) => group.entries);
  const grouped = all.length > MOST_IN_A_ROW;
  const row = grouped ? all.filter((entry) => entry.first) : all;
  const link = (entry: Entry) => (
    <li key={entry.to}>
      <NavLink to={entry.to} end={entry.to === '/'}>{t.nav[entry.name]}</NavLink>
    </li>
  );
  const here = all.some((entry) => !entry.first && `${pathname}/`.startsWith(`${entry.to}/`));
  return (
    <nav
      id="menu"
      className={css.menu}
      data-open={open}
      data-grouped={grouped}
      aria-label={t.menu}
    >
      <div className={css.inner}>
        <ul className={css.row}>
          {row.map(link)}
          {grouped && (
            <li>
              <button type="button" ref={button} aria-expanded={open} aria-controls="all-pages" data-here={here} onClick={toggle}>
                {t.allPages}
                <svg viewBox="0 0 20 20" width="0.875rem" height="0.875rem" aria-hidden="true"><path d={open ? 'm3 13 7-7 7 7' : 'm3 7 7 7 7-7'} stroke="currentColor" strokeWidth="2.6" fill="none" strokeLinecap="round" /></svg>
              </button>
            </li>
          )}
        </ul>
        {grouped && (
          <div id="all-pages" className={css.groups}>
            {groups.map((group) => (
              <section key={group.name} aria-labelledby={`menu-${group.name}`}>
                <h2 id={`menu-${group.name}`}>{t.navGroups[group.name]}</h2>
                <ul>{group.entries.map(link)}</ul>
              </section>
            ))}
          </div>
        )}
      </div>
    </nav>
  );
}
