import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { compareVersion, useNewerVersion } from '../api/version';
import { ApiProblem } from '../api/problem';
import { useI18n } from '../i18n';
import { Loading } from '../ui/Loaded';
import { Note } from '../ui/parts';
import { PageTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useSession } from './session';

const OLD = new ApiProblem(410, { type: 'urn:atagande:problem:page-too-old' });
const PATIENCE = 4_000;
const reload = () => window.location.reload();

/** Whether the server answers at all. HEAD, since what the service worker keeps answers a GET in its place. */
const answers = () =>
  fetch('/me', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }).then((reply) => {
    compareVersion(reply);
    return true;
  }, () => false);

const reloadOr = (stay: (there: boolean) => void) => void answers().then((there) => (there ? reload() : stay(false)));

/** A page whose own file did not come: it waits for the network, or a newer version has taken its place. Loading anew before the server answers would lose the client too. */
export function PartMissing() {
  const { t } = useI18n();
  const { authenticated } = useSession();
  const newer = useNewerVersion();
  const [there, setThere] = useState(navigator.onLine ? null : false);
  const navigate = useNavigate();
  const arrivedHere = useLocation().key === 'default';
  useEffect(() => {
    if (navigator.onLine) void answers().then(setThere);
    const again = () => reloadOr(setThere);
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);
  useEffect(() => {
    document.title = `${t.part.title} – ${t.app}`;
  }, [t]);
  if (there === null) return <Loading alone />;
  if (there && newer) return <PageTrouble error={OLD} onRetry={reload} alone />;
  return (
    <div role="alert">
      <Note tone="bad" icon="alarm" title={t.part.title} level="h1">
        <p>{there ? t.part.again : t.part.away}</p>
        {authenticated && <p>{t.part.kept}</p>}
        <div className={ui.actions}>
          <button type="button" className={ui.primary} onClick={() => reloadOr(setThere)}>{there ? t.reload : t.retry}</button>
          {arrivedHere
            ? <Link className={ui.secondary} to="/">{t.toStart}</Link>
            : <button type="button" className={ui.secondary} onClick={() => void navigate(-1)}>{t.part.back}</button>}
        </div>
      </Note>
    </div>
  );
}
