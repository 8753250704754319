import type { Meeting } from '../api/model';
import { useI18n, wordFor } from '../i18n';
import { Tag, type Tone } from '../ui/parts';
import { useNow } from '../ui/useNow';
import type { IconName } from '../ui/icons';

const LOOKS: Record<Meeting['state'], { tone: Tone; icon: IconName }> = {
  PLANNED: { tone: 'going', icon: 'waiting' },
  HELD: { tone: 'kept', icon: 'check' },
  CANCELLED: { tone: 'quiet', icon: 'cross' },
};

export function MeetingTag({ meeting }: { meeting: Meeting }) {
  const { t } = useI18n();
  const { now } = useNow();
  if (meeting.state === 'PLANNED' && new Date(meeting.endsAt) < now) return <Tag tone="soon" icon="clock">{t.meetings.toFill}</Tag>;
  return <Tag {...LOOKS[meeting.state]}>{wordFor(t.meetings.states, meeting.state)}</Tag>;
}
