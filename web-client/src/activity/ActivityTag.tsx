import type { Activity } from '../api/model';
import { wordFor } from '../i18n';
import { Tag } from '../ui/parts';
import { useNow } from '../ui/useNow';
import { useTexts } from './texts';

/** Where an activity stands; one that is over and that nobody has reported says so. */
export function ActivityTag({ activity: a }: { activity: Activity }) {
  const { t } = useTexts();
  const { now } = useNow();
  if (a.state === 'HELD') return <Tag tone="kept" icon="check">{wordFor(t.activities.states, a.state)}</Tag>;
  if (a.state === 'CANCELLED') return <Tag tone="quiet" icon="cross">{wordFor(t.activities.states, a.state)}</Tag>;
  return new Date(a.endsAt) <= now
    ? <Tag tone="soon" icon="clock">{t.activities.toReport}</Tag>
    : <Tag tone="going" icon="arrow">{wordFor(t.activities.states, a.state)}</Tag>;
}
