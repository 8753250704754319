import { useState, type ReactNode } from 'react';
import { Fold } from '../ui/Fold';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

/** What a list is sifted by: what most want at once, and the rest behind a heading where there is little room, unless some of it is in use. */
export function Sift({ children, more, used }: { children: ReactNode; more: ReactNode; used: boolean }) {
  const { t } = useTexts();
  const [open] = useState(() => used || window.matchMedia('(width >= 40rem)').matches);
  return (
    <search className={`${ui.card} ${ui.screen}`}>
      <div className={ui.filters}>{children}</div>
      <Fold title={t.list.more} open={open}><div className={ui.filters}>{more}</div></Fold>
    </search>
  );
}
