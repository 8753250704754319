import { useQuery } from '@tanstack/react-query';
import { api, everyPage, type Reply } from '../api/client';
import { wordFor } from '../i18n';
import { Loaded } from '../ui/Loaded';
import { Tag } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

type Measure = Reply<'/commitments/v1/supplier-measures'>['items'][number];

const TONES = { PLANNED: 'going', LATE: 'late', DONE: 'kept', CANCELLED: 'quiet' } as const;
const ICONS = { PLANNED: 'clock', LATE: 'alarm', DONE: 'check', CANCELLED: 'cross' } as const;

/** What all visits to the supplier led to. */
export function Measures({ supplier }: { supplier: string }) {
  const { t } = useTexts();
  const query = useQuery({
    queryKey: ['suppliers', supplier, 'measures'],
    queryFn: ({ signal }) => everyPage((page, limit) => api.get('/commitments/v1/supplier-measures', { query: { supplier, page, limit }, signal })),
  });
  return (
    <section className={ui.stack} aria-labelledby="measures">
      <h2 id="measures">{t.suppliers.measures}</h2>
      <Loaded query={query}>{(all) => <MeasureRows all={all} />}</Loaded>
    </section>
  );
}

export function MeasureRows({ all }: { all: Measure[] }) {
  const { t, date } = useTexts();
  if (all.length === 0) return <p className={ui.soft}>{t.suppliers.noMeasures}</p>;
  return (
    <ul className={ui.rows}>
      {all.map((m) => (
        <li key={m.id}>
          <div className={ui.row}>
            <div>
              <h3 lang="sv">{m.what}</h3>
              <p className={`${ui.soft} ${ui.small}`}>{t.suppliers.measureLine(m.who, date(m.by))}</p>
            </div>
            <Tag tone={TONES[m.state]} icon={ICONS[m.state]}>{wordFor(t.suppliers.measureStates, m.state)}</Tag>
          </div>
        </li>
      ))}
    </ul>
  );
}
