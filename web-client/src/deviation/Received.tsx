import { useState } from 'react';
import { Link } from 'react-router';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { QuickExit, Support } from '../ui/QuickExit';
import ui from '../ui/ui.module.css';
import { useAskedBeforeLeaving } from '../ui/useAskedBeforeLeaving';
import css from './deviation.module.css';
import { useTexts } from './texts';
import { WordsForm } from './WordsForm';

/** The eight words, shown this once: written down, typed again, and only then safe to leave. */
export function Received({ receipt, onAnother }: { receipt: string; onAnother: () => void }) {
  const { t } = useTexts();
  const [step, go] = useState<'shown' | 'typing' | 'safe'>('shown');
  useAskedBeforeLeaving(step !== 'safe');
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <QuickExit />
      <PageHead title={<span tabIndex={-1} ref={focusOnArrival}>{t.report.thanksTitle}</span>} windowTitle={t.report.thanksTitle} />
      {step === 'shown' && (
        <section className={`${ui.card} ${ui.stack}`} aria-labelledby="receipt">
          <h2 id="receipt">{t.report.wordsTitle}</h2>
          <Card words={receipt.split(' ')} />
          <p>{t.report.wordsHint}</p>
          <div className={ui.actions}>
            <button type="button" className={ui.primary} onClick={() => go('typing')}>{t.report.written}</button>
            <button type="button" className={ui.secondary} onClick={() => print(t.report.cardTitle)}>{t.report.print}</button>
          </div>
        </section>
      )}
      {step === 'typing' && (
        <section className={`${ui.card} ${ui.stack}`} aria-labelledby="typing">
          <h2 id="typing" tabIndex={-1} ref={focusOnArrival}>{t.report.wordsTitle}</h2>
          <WordsForm label={t.report.again} hint={t.report.againHint} submit={t.report.check}
            onWords={(typed) => {
              if (typed !== receipt) return t.report.typed.other;
              return go('safe');
            }} />
          <div><button type="button" className={ui.plain} onClick={() => go('shown')}>{t.report.showAgain}</button></div>
        </section>
      )}
      {step === 'safe' && (
        <>
          <div tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check"><p><b>{t.report.safe}</b></p><p><Link to="/kvittens">{t.report.toAnswer}</Link></p></Note></div>
          <section className={ui.stack}>
            <h2>{t.report.thanksNext}</h2>
            <ol className={css.steps}>{t.report.thanksSteps.map((s) => <li key={s}>{s}</li>)}</ol>
          </section>
          <div><button type="button" className={ui.plain} onClick={onAnother}>{t.report.another}</button></div>
        </>
      )}
      <Support />
    </div>
  );
}

/** All that is printed: a card that says nothing of what it is for. */
function Card({ words }: { words: readonly string[] }) {
  return <ol className={css.eight} lang="sv">{words.map((word, i) => <li key={`${i} ${word}`}>{word}</li>)}</ol>;
}

/** Browsers print the window's title above the page, and this page's would tell what the words are for. */
function print(title: string) {
  const before = document.title;
  document.title = title;
  window.print();
  document.title = before;
}
