import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { LoginLink } from '../app/session';
import { ApiProblem, troubleOf } from '../api/problem';
import { useI18n } from '../i18n';
import { Note } from './parts';
import css from './ui.module.css';

const reload = () => window.location.reload();

/** Why a page, or (with a title of its own above) its content, could not be shown, and what to do. */
export function PageTrouble({ error, onRetry, alone = false }: { error: unknown; onRetry: () => void; alone?: boolean }) {
  const { t } = useI18n();
  const { title } = useSaid(error);
  useEffect(() => {
    if (alone) document.title = `${title} – ${t.app}`;
  }, [alone, title, t]);
  return <div role="alert"><TroubleNote error={error} onRetry={onRetry} level={alone ? 'h1' : 'h2'} /></div>;
}

function useSaid(error: unknown) {
  const { t } = useI18n();
  const trouble = troubleOf(error);
  // What a service says of what it refuses to show, it says in its own (Swedish) words.
  const own = trouble === 'refused' && error instanceof ApiProblem && error.title ? error : null;
  const said = t.trouble[trouble === 'refused' ? 'unreadable' : trouble];
  return { trouble, own, said, title: own?.title ?? said.title };
}

/** The same without being called out: for the page that shows every state. */
export function TroubleNote({ error, onRetry, level = 'h3' }: { error: unknown; onRetry: () => void; level?: 'h1' | 'h2' | 'h3' }) {
  const { t } = useI18n();
  const { pathname } = useLocation();
  const { trouble, own, said, title } = useSaid(error);
  return (
    <Note tone={trouble === 'login' || trouble === 'missing' ? 'plain' : 'bad'} icon={trouble === 'login' || trouble === 'noRights' ? 'lock' : trouble === 'missing' ? 'question' : 'alarm'} title={own ? <span lang="sv">{title}</span> : title} level={level}>
      {own?.detail ? <p lang="sv">{own.detail}</p> : <p>{said.text}</p>}
      <div className={css.actions}>
        {trouble === 'login' && <LoginLink className={css.primary} />}
        {trouble === 'tooOld' && <button type="button" className={css.primary} onClick={reload}>{t.reload}</button>}
        {(trouble === 'away' || trouble === 'offline' || trouble === 'tooMany') && (
          <button type="button" className={css.primary} onClick={onRetry}>{t.retry}</button>
        )}
        {trouble !== 'login' && pathname !== '/' && <Link className={css.secondary} to="/">{t.toStart}</Link>}
      </div>
    </Note>
  );
}

interface Failed {
  /** The write, once it has failed. */
  of: { error: unknown; reset: () => void };
  /** Fetches the version that somebody else wrote. */
  onLatest?: () => void;
  /** True when what was typed survives leaving the page. */
  draftKept?: boolean;
}

/** Why something could not be saved. A refusal says it in the service's own (Swedish) words. */
export function WriteTrouble(failed: Failed) {
  return failed.of.error ? <div role="alert"><WriteNote {...failed} /></div> : null;
}

/** The same without being called out: for the page that shows every state. */
export function WriteNote({ of: write, onLatest, draftKept = false, level }: Failed & { level?: 'h3' }) {
  const { t, lang } = useI18n();
  const { error } = write;
  const trouble = troubleOf(error);
  const own = trouble === 'refused' && error instanceof ApiProblem ? error : null;
  const said = lang === 'sv' ? {} : { lang: 'sv' };
  return (
    <Note tone="bad" icon="alarm" {...(level && { level })} title={own?.title ? <span {...said}>{own.title}</span> : t.trouble[trouble].title}>
      {own?.detail && own.errors.length === 0 ? <p {...said}>{own.detail}</p> : <p>{loginText() ?? t.trouble[trouble].text}</p>}
      {!own && <p>{t.kept}</p>}
      {trouble === 'login' && <LoginLink className={css.primary} newTab={!draftKept} />}
      {trouble === 'tooOld' && draftKept && <button type="button" className={css.primary} onClick={reload}>{t.reload}</button>}
      {trouble === 'changed' && onLatest && <button type="button" className={css.secondary} onClick={latest}>{t.fetchLatest}</button>}
    </Note>
  );

  function latest() {
    write.reset();
    onLatest?.();
  }

  function loginText() {
    if (trouble !== 'login') return undefined;
    return draftKept ? t.loginAgain : t.loginAgainLosing;
  }
}
