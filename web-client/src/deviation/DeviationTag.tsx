import type { Deviation } from '../api/model';
import { useI18n, wordFor } from '../i18n';
import { Tag } from '../ui/parts';
import { useNow } from '../ui/useNow';

export function DeviationTag({ deviation: d }: { deviation: Pick<Deviation, 'state' | 'acknowledgeBy'> }) {
  const { t } = useI18n();
  const { today } = useNow();
  if (d.state === 'CLOSED') return <Tag tone="kept" icon="check">{wordFor(t.cases.states, d.state)}</Tag>;
  if (d.state === 'ACKNOWLEDGED') return <Tag tone="going" icon="arrow">{wordFor(t.cases.states, d.state)}</Tag>;
  if (today > d.acknowledgeBy) return <Tag tone="late" icon="alarm">{t.cases.soon}</Tag>;
  return <Tag tone="soon" icon="mail">{wordFor(t.cases.states, d.state)}</Tag>;
}
