import { useState } from 'react';
import { focusOnArrival, Note } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { discard, type Letter } from './outbox';
import { useTexts } from './texts';

/** In place of a form whose answers wait on the device: how they stand, and what can be done. */
export function KeptNote({ letter, onAgain, onDiscarded, quiet = false }: {
  letter: Letter;
  onAgain: () => void;
  onDiscarded: () => void;
  /** True where nothing has happened that should be called out. */
  quiet?: boolean;
}) {
  const { t } = useTexts();
  const [sure, ask] = useState(false);
  if (letter.state === 'WAITING') {
    return <div {...(!quiet && { tabIndex: -1, ref: focusOnArrival })}><Note icon="clock" title={t.outbox.keptTitle}><p>{t.outbox.keptText}</p></Note></div>;
  }
  const changed = letter.state === 'CHANGED';
  const again = () => void discard(letter.key).then(onAgain);
  const throwAway = () => void discard(letter.key).then(onDiscarded);
  return (
    <div {...(!quiet && { role: 'alert' })}>
      <Note tone="bad" icon="alarm" title={changed ? t.outbox.changedTitle : t.outbox.refusedTitle}>
        {!changed && <p lang="sv">{letter.said?.detail ?? letter.said?.title}</p>}
        <p>{sure ? t.outbox.discardSure : t.outbox.changedText}</p>
        <div className={ui.actions}>
          {sure
            ? <><button type="button" className={ui.secondary} onClick={throwAway}>{t.outbox.discard}</button><button type="button" className={ui.plain} onClick={() => ask(false)}>{t.outbox.back}</button></>
            : <><button type="button" className={ui.primary} onClick={again}>{t.outbox.again}</button><button type="button" className={ui.plain} onClick={() => ask(true)}>{t.outbox.discard}</button></>}
        </div>
      </Note>
    </div>
  );
}
