import type { MinutesRow } from '../api/model';
import { wordFor } from '../i18n';
import type { IconName } from '../ui/icons';
import { Tag, type Tone } from '../ui/parts';
import { useTexts } from './texts';

const LOOKS: Record<MinutesRow['state'], { tone: Tone; icon: IconName }> = {
  AWAITED: { tone: 'soon', icon: 'waiting' },
  DRAFT: { tone: 'going', icon: 'clock' },
  ADJUSTED_BY_ONE: { tone: 'going', icon: 'half' },
  LOCKED: { tone: 'kept', icon: 'lock' },
};

export function MinutesTag({ minutes }: { minutes: MinutesRow }) {
  const { t } = useTexts();
  if (minutes.missing) return <Tag tone="late" icon="alarm">{t.atMeeting.minutes.isMissing}</Tag>;
  return <Tag {...LOOKS[minutes.state]}>{wordFor(t.atMeeting.minutes.states, minutes.state)}</Tag>;
}
