import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import type { Tagged } from '../api/client';
import type { Supplier } from '../api/model';
import { queries } from '../api/queries';
import { useSession } from '../app/session';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { Agreements } from './Agreements';
import { Documents } from './Documents';
import { Measures } from './Measures';
import { Reminding } from './Reminding';
import { Settings } from './Settings';
import { useTexts } from './texts';
import { Visits } from './Visits';

export default function SupplierPage() {
  const { id = '' } = useParams();
  const query = useQuery({ ...queries.supplier(id), refetchOnWindowFocus: false });
  return <Loaded query={query} alone>{(tagged) => <One key={id} tagged={tagged} onLatest={() => void query.refetch()} />}</Loaded>;
}

/** What every part of the page needs: the dossier as it was read, and what to do after a write. */
export interface Part {
  tagged: Tagged<Supplier>;
  onDone: () => void;
  onLatest: () => void;
}

function One({ tagged, onLatest }: { tagged: Tagged<Supplier>; onLatest: () => void }) {
  const { t } = useTexts();
  const { may } = useSession();
  const name = useFederationName();
  const { state } = useLocation();
  const [said, say] = useState<string | null>((state as { said?: string } | null)?.said ?? null);
  const [times, again] = useState(0);
  const s = tagged.data;
  const part: Part = {
    tagged,
    onLatest,
    onDone: () => {
      say(t.suppliers.saved);
      again(times + 1);
    },
  };
  return (
    <article className={ui.page}>
      <PageHead title={<span lang="sv">{s.name}</span>} windowTitle={s.name} crumbs={[{ to: '/leverantorer', text: t.suppliers.title }]}>
        <p className={ui.soft}>{s.federations.length > 1 ? t.suppliers.sharedBy(s.federations.map(name).join(', ')) : t.suppliers.registeredBy(name(s.federation))}</p>
      </PageHead>
      {said && <div key={times} tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check"><p>{said}</p></Note></div>}
      <Visits {...part} />
      <Measures supplier={s.id} />
      <Documents {...part} />
      <Reminding {...part} />
      <Agreements {...part} />
      {may(['OFFICE'], s.federation) && <Settings key={tagged.etag} {...part} />}
    </article>
  );
}
