import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState, type MouseEvent } from 'react';
import { Link, Outlet, useLocation, useNavigationType } from 'react-router';
import { useI18n } from '../i18n';
import { Icon } from '../ui/icons';
import { Loading } from '../ui/Loaded';
import { Newer } from '../ui/Newer';
import { WriteTrouble } from '../ui/Trouble';
import { useNow } from '../ui/useNow';
import { hasUnsent, logout } from './logout';
import { Menu } from './Menu';
import { Mishap } from './Mishap';
import { LoginLink, useReturn, useSession } from './session';
import css from './Shell.module.css';

// Only whoever is logged in can have anything that waits.
const Outbox = lazy(() => import('../offline/Outbox'));
const LogoutChoice = lazy(() => import('../offline/LogoutChoice'));

/** After a change of page within the client: to the top with the focus on the title, or back to where one was, with the focus on the link that was followed from there. */
function usePageChange() {
  const main = useRef<HTMLElement>(null);
  const { pathname, hash } = useLocation();
  const back = useNavigationType() === 'POP';
  const shown = useRef(pathname);
  const followed = useRef(new Map<string, string>());
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (hash) return;
    if (!back) window.scrollTo(0, 0);
    const href = back ? followed.current.get(pathname) : undefined;
    if (href && focusLink(main.current, href)) return;
    // A title that has not come yet takes it over from the content: `PageHead`.
    (main.current?.querySelector<HTMLElement>('h1[tabindex]') ?? main.current)?.focus({ preventScroll: true });
    if (!href || !main.current) return;
    // A long list is drawn piece by piece: whoever has moved nowhere meanwhile is led on to the link when it is there.
    const content = main.current;
    const watch = new MutationObserver(() => {
      const waits = document.activeElement === content || document.activeElement?.tagName === 'H1';
      if (!waits || focusLink(content, href)) watch.disconnect();
    });
    watch.observe(content, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [pathname, hash, back]);
  const follow = (e: MouseEvent) => {
    const href = (e.target as Element).closest('a[href]')?.getAttribute('href');
    if (href) followed.current.set(pathname, href);
  };
  return { main, follow };
}

function focusLink(within: HTMLElement | null, href: string): boolean {
  const link = within?.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`);
  link?.focus(); // scrolls to it only where the browser has not: a list that grows has no place to go back to yet
  return Boolean(link);
}

export function Shell() {
  const { t, lang, setLang } = useI18n();
  const session = useSession();
  const { main, follow } = usePageChange();
  const { pathname } = useLocation();
  // The menu is open on the page where it was opened: choosing a page closes it.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const [choosing, choose] = useState(false);
  const leaving = useMutation({ mutationFn: logout, networkMode: 'always' });
  const leave = (keep: boolean) => leaving.mutate({ who: session.name, keep });
  const askToLeave = () => void hasUnsent(session.name).then((unsent) => (unsent ? choose(true) : leave(false)));
  useReturn();
  const open = openOn === pathname;
  const toggle = () => setOpenOn(open ? null : pathname);
  const other = lang === 'sv' ? 'en' : 'sv';
  return (
    <>
      <a className={css.skip} href="#content">{t.skip}</a>
      <header className={css.header}>
        {session.practice && <div className={css.practice}><p className={css.inner}><Icon name="info" />{t.practice}</p></div>}
        <div className={`${css.inner} ${css.bar}`}>
          <Link className={css.brand} to="/">
            <img src="/icon.svg" alt="" width="40" height="40" />
            <span><strong lang="sv">{t.app}</strong><small>{t.appLead}</small></span>
          </Link>
          <div className={css.tools}>
            <button type="button" lang={other} onClick={() => setLang(other)}>{t.otherLanguage}</button>
            {session.authenticated && <Link className={css.who} to="/administration/behorighet">{t.loggedInAs(session.name)}</Link>}
            {session.authenticated
              ? <button type="button" onClick={askToLeave}>{t.logout}</button>
              : session.known && <LoginLink />}
            <button type="button" className={css.menu} aria-expanded={open} aria-controls="menu" onClick={toggle}>
              <svg viewBox="0 0 20 20" width="1.25rem" height="1.25rem" aria-hidden="true"><path d={open ? 'm4 4 12 12M16 4 4 16' : 'M2 5h16M2 10h16M2 15h16'} stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" /></svg>
              {t.openMenu}
            </button>
          </div>
        </div>
        <Menu open={open} toggle={toggle} />
      </header>
      <main id="content" className={`${css.inner} ${css.main}`} ref={main} tabIndex={-1} onClickCapture={follow}>
        <WriteTrouble of={leaving} />
        <Mishap at={pathname}>
          <Suspense fallback={null}>
            {choosing && <LogoutChoice onLogout={leave} onStay={() => choose(false)} />}
            {session.authenticated && <Outbox />}
          </Suspense>
          <Suspense fallback={<Loading alone />}>
            <Outlet />
          </Suspense>
        </Mishap>
      </main>
      <footer className={css.footer}>
        <nav className={css.inner} aria-label={t.footer}>
          <Link to="/kalender">{t.nav.calendar}</Link>
          <Link to="/om">{t.nav.about}</Link>
          <Link to="/tillganglighet">{t.nav.accessibility}</Link>
          <Link to="/rapportera">{t.nav.reportDeviation}</Link>
        </nav>
      </footer>
      <Paper />
      <Newer />
    </>
  );
}

function Paper() {
  const { t, date } = useI18n();
  const { today } = useNow();
  return <p className={css.paper}>{t.printed(window.location.host + useLocation().pathname, date(today))}</p>;
}
