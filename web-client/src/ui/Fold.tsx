import type { ReactNode } from 'react';
import css from './ui.module.css';

/** What is seldom wanted, behind its heading until somebody wants it; never printed. */
export function Fold({ title, open, onToggle, children }: {
  title: ReactNode;
  /** True where it begins open. */
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ReactNode;
}) {
  return (
    <details className={css.fold} open={open} onToggle={(e) => onToggle?.(e.currentTarget.open)}>
      <summary>{title}</summary>
      <div className={css.folded}>{children}</div>
    </details>
  );
}
