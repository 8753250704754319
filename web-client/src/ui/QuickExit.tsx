import { useEffect, useState } from 'react';
import { useTexts } from './exitTexts';
import { Fold } from './Fold';
import { leaveAtOnce } from './leaving';
import css from './quickExit.module.css';
import ui from './ui.module.css';

const PRESSES = 3;
const FORGOTTEN_AFTER = 5000;

/** Shift pressed three times by itself: a capital letter is no press, and any other key begins from the start. */
function useThreePresses() {
  const [left, setLeft] = useState(PRESSES);
  useEffect(() => {
    let presses = 0;
    let alone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = (n: number) => {
      presses = n;
      setLeft(PRESSES - n);
      clearTimeout(timer);
      if (n > 0) timer = setTimeout(() => count(0), FORGOTTEN_AFTER);
    };
    const down = (e: KeyboardEvent) => {
      alone = e.key === 'Shift';
      if (!alone && presses > 0) count(0);
    };
    const up = (e: KeyboardEvent) => {
      if (e.key !== 'Shift' || !alone) return;
      count(presses + 1);
      if (presses === PRESSES) leaveAtOnce();
    };
    document.addEventListener('keydown', down);
    document.addEventListener('keyup', up);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', down);
      document.removeEventListener('keyup', up);
    };
  }, []);
  return left;
}

/** First on a page that somebody may have to hide. What the button cannot do stands in `Support`, at the end of the page. */
export function QuickExit() {
  const { t } = useTexts();
  const left = useThreePresses();
  return (
    <section className={css.exit} aria-label={t.exit.label}>
      <button type="button" onClick={leaveAtOnce}>{t.exit.leave}</button>
      <span role="status">{left < PRESSES && left > 0 ? t.exit.presses(left) : ''}</span>
    </section>
  );
}

/** Whom to call, and what a quick exit does and does not do. */
export function Support() {
  const { t } = useTexts();
  return (
    <section className={`${ui.stack} ${ui.screen}`} aria-labelledby="support">
      <div>
        <h2 id="support">{t.support.title}</h2>
        <p>{t.support.danger} <a href="tel:112">112</a></p>
        <p className={ui.soft}>{t.support.lead}</p>
      </div>
      <ul className={ui.rows}>
        {t.support.lines.map((line) => (
          <li key={line.number} className={ui.row}>
            <div>
              <h3 lang="sv">{line.name}</h3>
              <p>{line.text}</p>
            </div>
            <a className={ui.secondary} href={`tel:${line.number.replaceAll(' ', '')}`}>{line.number}<span className={ui.hidden}>, {line.name}</span></a>
          </li>
        ))}
      </ul>
      <Fold title={t.exit.title}>
        <p>{t.exit.what}</p>
        <p><b>{t.exit.limits}</b></p>
        <ul className={css.limits}>{t.exit.limitList.map((limit) => <li key={limit}>{limit}</li>)}</ul>
        <p>{t.exit.advice}</p>
      </Fold>
    </section>
  );
}
