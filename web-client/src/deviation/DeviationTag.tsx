import type { Deviation } from '../api/model';
import { wordFor } from '../i18n';
import { Tag } from '../ui/parts';
import { useNow } from '../ui/useNow';
import { useCaseTexts } from './caseTexts';

export function DeviationTag({ deviation: d }: { deviation: Pick<Deviation, 'state' | 'late'> }) {
  const { t } = useCaseTexts();
  if (d.state === 'CLOSED' || d.state === 'ERASED') return <Tag tone="kept" icon="check">{wordFor(t.cases.states, d.state)}</Tag>;
  if (d.late) return <Tag tone="late" icon="alarm">{d.state === 'REPORTED' ? t.cases.soon : t.cases.lateFeedback}</Tag>;
  if (d.state === 'REPORTED') return <Tag tone="soon" icon="mail">{wordFor(t.cases.states, d.state)}</Tag>;
  return <Tag tone="going" icon="arrow">{wordFor(t.cases.states, d.state)}</Tag>;
}

/** How long is left until a day, or how long ago it passed. */
export function Clock({ day }: { day: string }) {
  const { t } = useCaseTexts();
  const left = Math.round((Date.parse(day) - Date.parse(useNow().today)) / 86_400_000);
  return <>{t.cases.clock(left)}</>;
}
