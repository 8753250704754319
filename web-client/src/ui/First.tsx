import { useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useI18n } from '../i18n';
import ui from './ui.module.css';

/** A few of a long list or table; the rest when asked for, and the keyboard goes on where they begin. All of it on paper. */
export function First<T>({ all, few, text, of, open = false, children }: {
  all: readonly T[];
  /** Of all, in their order. */
  few: readonly T[];
  /** "Show all 12" where nothing says what they are. */
  text?: string;
  /** Which of several lists on the page, for those who hear the button by itself. */
  of?: string;
  /** True where the one that is looked for is not among the few. */
  open?: boolean;
  /** Draws a list or a table, and nothing above it. */
  children: (shown: readonly T[]) => ReactNode;
}) {
  const { t } = useI18n();
  const [whole, showWhole] = useState(open);
  const place = useRef<HTMLDivElement>(null);
  const showAll = () => {
    flushSync(() => showWhole(true));
    const list = place.current?.firstElementChild;
    const items = list?.querySelector(':scope > tbody') ?? list;
    const next = items?.children[all.findIndex((one) => !few.includes(one))];
    if (next instanceof HTMLElement) {
      next.tabIndex = -1;
      next.focus();
    }
  };
  useEffect(() => {
    const whatIsPrinted = () => flushSync(() => showWhole(true));
    window.addEventListener('beforeprint', whatIsPrinted);
    return () => window.removeEventListener('beforeprint', whatIsPrinted);
  }, []);
  return (
    <div className={ui.stack} ref={place}>
      {children(whole ? all : few)}
      {!whole && few.length < all.length && (
        <div><button type="button" className={ui.secondary} onClick={showAll}>{text ?? t.showAll(all.length)}{of && <span className={ui.hidden}>, {of}</span>}</button></div>
      )}
    </div>
  );
}
