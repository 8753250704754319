import type { Month } from '../api/model';
import { useI18n, wordFor } from '../i18n';
import { Tag } from '../ui/parts';
import { useNow } from '../ui/useNow';

/** Whether the month waits, can be filled in, is late, or is closed. */
export function MonthTag({ month: m }: { month: Month }) {
  const { t, date } = useI18n();
  const { today } = useNow();
  if (m.state === 'CLOSED') return <Tag tone="kept" icon="check">{wordFor(t.months.states, m.state)}</Tag>;
  if (today < m.opensOn) return <Tag tone="quiet" icon="waiting">{t.months.notOpened(date(m.opensOn))}</Tag>;
  if (today > m.dueOn) return <Tag tone="late" icon="alarm">{t.months.overdue(date(m.dueOn))}</Tag>;
  return <Tag tone="soon" icon="clock">{t.months.due(date(m.dueOn))}</Tag>;
}
