import { focusOnArrival, Note } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

/** Before a logout that would leave something unsent behind. */
export default function LogoutChoice({ onLogout, onStay }: { onLogout: (keep: boolean) => void; onStay: () => void }) {
  const { t } = useTexts();
  return (
    <div tabIndex={-1} ref={focusOnArrival}>
      <Note tone="warn" icon="alarm" title={t.logoutChoice.title}>
        <p>{t.logoutChoice.text}</p>
        <div className={ui.actions}>
          <button type="button" className={ui.primary} onClick={onStay}>{t.logoutChoice.stay}</button>
          <button type="button" className={ui.secondary} onClick={() => onLogout(true)}>{t.logoutChoice.keep}</button>
          <button type="button" className={ui.secondary} onClick={() => onLogout(false)}>{t.logoutChoice.forget}</button>
        </div>
      </Note>
    </div>
  );
}
