import type { Month } from '../api/model';
import { wordFor } from '../i18n';
import { Tag } from '../ui/parts';
import { useTexts } from './texts';

/** Whether the month can be filled in, is late, or is closed. */
export function MonthTag({ month: m }: { month: Month }) {
  const { t, date } = useTexts();
  if (m.state === 'CLOSED') return <Tag tone="kept" icon="check">{wordFor(t.months.states, m.state)}</Tag>;
  if (m.late) return <Tag tone="late" icon="alarm">{t.months.overdue(date(m.dueOn))}</Tag>;
  return <Tag tone="soon" icon="clock">{t.months.due(date(m.dueOn))}</Tag>;
}
