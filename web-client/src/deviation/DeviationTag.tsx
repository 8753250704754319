import type { Deviation } from '../api/model';
import { useI18n, wordFor } from '../i18n';
import { Tag } from '../ui/parts';

export function DeviationTag({ deviation: d }: { deviation: Pick<Deviation, 'state' | 'late'> }) {
  const { t } = useI18n();
  if (d.state === 'CLOSED') return <Tag tone="kept" icon="check">{wordFor(t.cases.states, d.state)}</Tag>;
  if (d.state === 'ACKNOWLEDGED') return <Tag tone="going" icon="arrow">{wordFor(t.cases.states, d.state)}</Tag>;
  if (d.late) return <Tag tone="late" icon="alarm">{t.cases.soon}</Tag>;
  return <Tag tone="soon" icon="mail">{wordFor(t.cases.states, d.state)}</Tag>;
}
