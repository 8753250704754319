import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../api/queries';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { Note } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useOversightTexts } from './oversightTexts';

/** Whether the list of who has read cases is whole, computed anew each time it is asked. */
export function ReadingCheck({ federation }: { federation: string }) {
  const { t, date } = useOversightTexts();
  const [open, show] = useState(false);
  const found = useQuery({ ...queries.readingCheck(federation), enabled: open });
  return (
    <Fold title={t.reading.title} onToggle={show}>
      <p className={ui.soft}>{t.reading.hint}</p>
      {open && (
        <Loaded query={found}>
          {(v) => (
            <>
              {typeof v.brokenAt === 'number' && <Note tone="bad" icon="alarm"><p>{t.reading.broken(v.brokenAt)}</p></Note>}
              {v.anchorBroken && <Note tone="bad" icon="alarm"><p>{t.reading.lost(date(v.anchorBroken))}</p></Note>}
              {typeof v.brokenAt !== 'number' && !v.anchorBroken && <Note tone="good" icon="check"><p>{t.reading.whole(v.entries)}</p></Note>}
              <p>{v.anchoredOn ? t.reading.anchored(date(v.anchoredOn)) : t.reading.notAnchored}</p>
              {v.lastSeal && <dl className={ui.facts}><div><dt>{t.reading.seal}</dt><dd><code>{v.lastSeal}</code></dd></div></dl>}
            </>
          )}
        </Loaded>
      )}
    </Fold>
  );
}
