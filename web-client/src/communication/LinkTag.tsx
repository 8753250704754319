import type { Publication } from '../api/model';
import { wordFor } from '../i18n';
import { Tag } from '../ui/parts';
import { useTexts } from './texts';

/** How the link was last found; never checked is no fault. */
export function LinkTag({ publication: p }: { publication: Publication }) {
  const { t, date } = useTexts();
  if (!p.address) return null;
  if (!p.link) return <Tag tone="quiet" icon="waiting">{t.communication.notChecked}</Tag>;
  const words = `${wordFor(t.communication.links, p.link.state)} (${date(p.link.checkedOn)})`;
  return p.link.state === 'WORKS' ? <Tag tone="kept" icon="check">{words}</Tag> : <Tag tone="late" icon="alarm">{words}</Tag>;
}
