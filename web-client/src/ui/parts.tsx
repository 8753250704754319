import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { State } from '../api/model';
import { useI18n } from '../i18n';
import { Icon, STATE_ICONS, type IconName } from './icons';
import css from './ui.module.css';

/** A state as shape and word; the colour only helps. */
export function StateTag({ state }: { state: State }) {
  const { t } = useI18n();
  return (
    <span className={`${css.tag} ${css[state] ?? css.UNKNOWN}`}>
      <Icon name={STATE_ICONS[state] ?? 'question'} />
      {t.states[state] ?? t.states.UNKNOWN}
    </span>
  );
}

export type Tone = 'quiet' | 'going' | 'soon' | 'late' | 'kept' | 'broken';

export function Tag({ tone, icon, children }: { tone: Tone; icon: IconName; children: ReactNode }) {
  return <span className={`${css.tag} ${css[tone]}`}><Icon name={icon} />{children}</span>;
}

/** Whoever came from another page and has moved nowhere since begins at the title, also where it came late. */
const arrived = (title: HTMLElement | null) => {
  if (document.activeElement?.id === 'content') title?.focus({ preventScroll: true });
};

/** The title of a page, in the window's title too. */
export function PageHead({ title, windowTitle, lead, crumbs, children }: {
  title: ReactNode;
  windowTitle: string;
  lead?: ReactNode;
  crumbs?: readonly { to: string; text: string }[];
  children?: ReactNode;
}) {
  const { t } = useI18n();
  useEffect(() => {
    document.title = windowTitle === t.app ? t.app : `${windowTitle} – ${t.app}`;
  }, [windowTitle, t]);
  return (
    <div className={css.head}>
      {crumbs && (
        <nav aria-label={t.breadcrumb}>
          <ol className={css.crumbs}>{crumbs.map((c) => <li key={c.to}><Link to={c.to}>{c.text}</Link></li>)}</ol>
        </nav>
      )}
      <h1 tabIndex={-1} ref={arrived}>{title}</h1>
      {lead && <p className={css.lead}>{lead}</p>}
      {children}
    </div>
  );
}

/** Something that the reader should notice. */
export function Note({ tone = 'plain', icon = 'info', title, level: Heading = 'h2', children }: {
  tone?: 'plain' | 'good' | 'bad' | 'warn';
  level?: 'h1' | 'h2' | 'h3';
  icon?: IconName;
  title?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={`${css.note} ${tone === 'plain' ? '' : css[tone]}`}>
      <Icon name={icon} size={22} />
      <div>
        {title && <Heading>{title}</Heading>}
        {children}
      </div>
    </div>
  );
}

/** Nothing here, and what to do about it. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Note icon="waiting" title={title}>
      <p>{text}</p>
      {children}
    </Note>
  );
}

/** Moves there when it appears: what was sent has gone, and those who cannot see that must be told. */
export const focusOnArrival = (element: HTMLElement | null) => element?.focus();

/** A link out of the service. */
export function OutLink({ href, children }: { href: string; children: ReactNode }) {
  const { t } = useI18n();
  return <a href={href} target="_blank" rel="noreferrer noopener">{children} ({t.newTab})</a>;
}
