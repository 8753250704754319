import { useState } from 'react';
import { useNewerVersion } from '../api/version';
import { useI18n } from '../i18n';
import { Icon } from './icons';
import css from './ui.module.css';

const reload = () => window.location.reload();

/** That a newer version has come. It lies at the foot of the window, so that nothing moves under whoever is writing, and can wait. */
export function Newer() {
  const newer = useNewerVersion();
  const [later, setLater] = useState(false);
  // Called out when it comes: the place is there before.
  return <div role="status" className={`${css.screen} ${css.atFoot}`}>{newer && !later && <NewerNote onLater={() => setLater(true)} />}</div>;
}

export function NewerNote({ onLater }: { onLater: () => void }) {
  const { t } = useI18n();
  return (
    <div className={css.newer}>
      <Icon name="info" size={22} />
      <p><b>{t.newer.title}</b> {t.newer.text}</p>
      <div className={css.actions}>
        <button type="button" className={css.primary} onClick={reload}>{t.reload}</button>
        <button type="button" className={css.plain} onClick={onLater}>{t.newer.later}</button>
      </div>
    </div>
  );
}
