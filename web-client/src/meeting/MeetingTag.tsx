import type { Meeting } from '../api/model';
import { wordFor } from '../i18n';
import { Tag, type Tone } from '../ui/parts';
import { useNow } from '../ui/useNow';
import type { IconName } from '../ui/icons';
import { useTexts } from './texts';

const LOOKS: Record<Meeting['state'], { tone: Tone; icon: IconName }> = {
  PLANNED: { tone: 'going', icon: 'waiting' },
  HELD: { tone: 'kept', icon: 'check' },
  CANCELLED: { tone: 'quiet', icon: 'cross' },
};

export function MeetingTag({ meeting }: { meeting: Meeting }) {
  const { t } = useTexts();
  const { now } = useNow();
  if (meeting.state === 'PLANNED' && new Date(meeting.endsAt) < now) return <Tag tone="soon" icon="clock">{t.meetings.toFill}</Tag>;
  return <Tag {...LOOKS[meeting.state]}>{wordFor(t.meetings.states, meeting.state)}</Tag>;
}
