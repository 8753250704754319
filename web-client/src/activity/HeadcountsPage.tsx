import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, type Body } from '../api/client';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { Fold } from '../ui/Fold';
import { isDay } from '../ui/clock';
import { FederationChoice, useFederation, useInitiativeName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { NoInitiatives } from '../ui/NoInitiatives';
import { PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { Field } from '../ui/Field';
import css from './activity.module.css';
import { useTexts } from './texts';

type Entries = Body<'/commitments/v1/headcounts/{initiative}', 'put'>;
type Entry = Entries['entries'][number];

/** How many co-workers each initiative has, and from which day: numbers only. */
export default function HeadcountsPage() {
  const { t } = useTexts();
  const federation = useFederation('planning');
  return (
    <div className={ui.page}>
      <PageHead title={t.activities.headcounts} windowTitle={t.activities.headcounts} lead={t.activities.headcountsLead} crumbs={[{ to: `/aktiviteter?forbund=${federation}`, text: t.nav.activities }]}>
        <FederationChoice work="planning" />
      </PageHead>
      <List key={federation} federation={federation} />
    </div>
  );
}

function List({ federation }: { federation: string }) {
  const { t, date, compare } = useTexts();
  const { may } = useSession();
  const name = useInitiativeName();
  const initiatives = useQuery(queries.initiatives).data ?? [];
  const query = useQuery(queries.headcounts(federation));
  return (
    <Loaded query={query}>
      {(known) => {
        const ids = [...new Set([...initiatives.filter((i) => i.federation === federation).map((i) => i.id), ...known.map((h) => h.initiative)])]
          .toSorted((a, b) => compare(name(a), name(b)));
        if (ids.length === 0) return <NoInitiatives />;
        return (
          <ul className={ui.rows}>
            {ids.map((id) => {
              const one = known.find((h) => h.initiative === id);
              return (
                <li key={id} className={ui.stack} style={{ paddingBlock: '1.1rem' }}>
                  <div>
                    <h2>{name(id)}</h2>
                    <p>{one?.staff == null ? t.activities.noHeadcount : t.activities.staffNow(one.staff)}</p>
                  </div>
                  {one && one.entries.length > 1 && (
                    <ul className={css.trace}>{one.entries.map((e) => <li key={e.from}>{t.activities.staffFrom(date(e.from), e.staff)}</li>)}</ul>
                  )}
                  {may(['OFFICE'], federation) && <EntryForm key={one ? JSON.stringify(one.entries) : 'none'} federation={federation} initiative={id} name={name(id)} entries={one?.entries ?? []} />}
                </li>
              );
            })}
          </ul>
        );
      }}
    </Loaded>
  );
}

/** A new number from a day on; the same day again replaces its number. */
function EntryForm({ federation, initiative, name, entries }: { federation: string; initiative: string; name: string; entries: readonly Entry[] }) {
  const { t } = useTexts();
  const { today } = useNow();
  const { form, fields } = useFields();
  const [draft, change] = useState({ from: today, staff: '' });
  const save = useWrite(
    async (entry: Entry, idempotencyKey) => {
      const seen = entries.length > 0 ? await api.getTagged('/commitments/v1/headcounts/{initiative}', { path: { initiative } }) : null;
      const body: Entries = { federation, entries: [...(seen?.data.entries ?? []).filter((e) => e.from !== entry.from), entry] };
      return api.put('/commitments/v1/headcounts/{initiative}', { path: { initiative }, body, idempotencyKey, etag: seen?.etag ?? '"0"' });
    },
    { outdates: ['headcounts', 'activities'], onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({ '/from': !isDay(draft.from) && 'Day', '/staff': !/^\d{1,5}$/.test(draft.staff.trim()) && 'Whole' });
    if (complete && !save.isPending) save.mutate({ from: draft.from, staff: Number(draft.staff) });
  };
  return (
    <Fold title={<>{t.activities.enterHeadcount}<span className={ui.hidden}>, {name}</span></>}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <WriteTrouble of={save} />
        <div className={ui.when}>
          <Field fields={fields} at="/from" label={t.activities.fromDay} type="day" value={draft.from} onChange={(from) => change({ ...draft, from })} required />
          <Field fields={fields} at="/staff" label={t.activities.staff} hint={t.activities.staffHint} type="number" max={5} value={draft.staff} onChange={(staff) => change({ ...draft, staff })} required />
        </div>
        <div><button type="submit" className={ui.secondary} aria-disabled={save.isPending}>{save.isPending ? t.activities.saving : t.activities.save}</button></div>
      </Form>
    </Fold>
  );
}
