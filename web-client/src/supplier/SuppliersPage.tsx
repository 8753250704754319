import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api } from '../api/client';
import type { SupplierRow } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { AsFile } from '../ui/AsFile';
import { Fold } from '../ui/Fold';
import { Choice, Field, Several } from '../ui/Field';
import { FederationChoice, useFederation, useOtherFederations } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { Empty, Note, PageHead, Tag } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useYear, YearChoice } from '../ui/YearChoice';
import css from './supplier.module.css';
import { useTexts } from './texts';

export default function SuppliersPage() {
  const { t } = useTexts();
  const { may } = useSession();
  const federation = useFederation('suppliers');
  const suppliers = useQuery(queries.suppliers(federation));
  return (
    <div className={ui.page}>
      <PageHead title={t.suppliers.title} windowTitle={t.suppliers.title} lead={t.suppliers.lead}><FederationChoice work="suppliers" /></PageHead>
      <Loaded query={suppliers}>
        {(all) => (
          <>
            {all.length > 0 && <Unvisited federation={federation} />}
            <Register all={all} mayRegister={may(['OFFICE'], federation)} />
            {may(['OFFICE'], federation) && <NewSupplier key={federation} federation={federation} first={all.length === 0} />}
          </>
        )}
      </Loaded>
      <AsFile register="suppliers" federation={federation} />
    </div>
  );
}

function Unvisited({ federation }: { federation: string }) {
  const { t, date, compare } = useTexts();
  const year = useYear();
  const unvisited = useQuery(queries.unvisited(federation, year));
  return (
    <section className={ui.stack} aria-labelledby="unvisited">
      <div>
        <h2 id="unvisited">{t.suppliers.unvisited(year)}</h2>
        <p className={ui.soft}>{t.suppliers.unvisitedLead}</p>
      </div>
      <YearChoice ahead />
      <Loaded query={unvisited}>
        {(left) => (left.length === 0
          ? <Note tone="good" icon="check"><p>{t.suppliers.allVisited}</p></Note>
          : (
            <ul className={ui.rows}>
              {left.toSorted((a, b) => compare(a.name, b.name)).map((s) => (
                <li key={s.id} className={ui.row}>
                  <div>
                    <h3><Link to={`/leverantor/${s.id}`} lang="sv">{s.name}</Link></h3>
                    <p className={`${ui.soft} ${ui.small}`}>{s.lastVisit ? t.suppliers.lastVisit(date(s.lastVisit)) : t.suppliers.neverVisited}</p>
                  </div>
                  {s.plannedVisit
                    ? <Tag tone="going" icon="clock">{t.suppliers.plannedFor(date(s.plannedVisit))}</Tag>
                    : <Tag tone="soon" icon="alarm">{t.suppliers.noVisitPlanned}</Tag>}
                </li>
              ))}
            </ul>
          ))}
      </Loaded>
    </section>
  );
}

function Register({ all, mayRegister }: { all: SupplierRow[]; mayRegister: boolean }) {
  const { t, date, compare } = useTexts();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const kind = params.get('avtal') ?? '';
  const policy = params.get('dokument') ?? '';
  const set = (key: string, value: string) => setParams((before) => {
    if (value) before.set(key, value);
    else before.delete(key);
    return before;
  }, { replace: true });
  if (all.length === 0) return <Empty title={t.suppliers.noneTitle} text={mayRegister ? t.suppliers.noneText : t.suppliers.noneOfOffice} />;
  const shown = all
    .filter((s) => s.name.toLocaleLowerCase('sv').includes(q.trim().toLocaleLowerCase('sv')))
    .filter((s) => !kind || s.kinds.some((k) => k === kind))
    .filter((s) => !policy || s.policies.some((p) => p.state === policy))
    .toSorted((a, b) => compare(a.name, b.name));
  return (
    <section className={ui.stack} aria-labelledby="register">
      <h2 id="register">{t.suppliers.register}</h2>
      <search className={`${ui.card} ${ui.filters}`}>
        <div className={ui.field}>
          <label htmlFor="q">{t.suppliers.search}</label>
          <input id="q" type="search" value={q} onChange={(e) => set('q', e.target.value)} />
        </div>
        <Choice id="kind" label={t.suppliers.kind} value={kind} onChange={(v) => set('avtal', v)} options={[['', t.suppliers.allKinds], ...Object.entries(t.suppliers.kinds)]} />
        <Choice id="policy" label={t.suppliers.document} value={policy} onChange={(v) => set('dokument', v)} options={[['', t.suppliers.allDocuments], ...Object.entries(t.suppliers.policyStates)]} />
      </search>
      <output className={ui.soft}>{t.suppliers.shown(shown.length, all.length)}</output>
      {shown.length === 0 && (
        <Empty title={t.suppliers.noHitsTitle} text={t.suppliers.noHitsText}>
          <button type="button" className={ui.secondary} onClick={() => ['q', 'avtal', 'dokument'].forEach((key) => set(key, ''))}>{t.suppliers.clear}</button>
        </Empty>
      )}
      <ul className={ui.rows}>
        {shown.map((s) => (
          <li key={s.id} className={ui.row}>
            <div>
              <h3><Link to={`/leverantor/${s.id}`} lang="sv">{s.name}</Link></h3>
              <p className={`${ui.soft} ${ui.small}`}>
                {[...s.kinds.map((k) => wordFor(t.suppliers.kinds, k)), s.lastVisit ? t.suppliers.lastVisit(date(s.lastVisit)) : t.suppliers.neverVisited].join(' · ')}
              </p>
            </div>
            <Lacks row={s} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is missing or old of a supplier. */
function Lacks({ row }: { row: SupplierRow }) {
  const { t } = useTexts();
  const many = (state: string) => row.policies.filter((p) => p.state === state).length;
  return (
    <p className={css.tags}>
      {row.withoutRequirement > 0 && <Tag tone="late" icon="alarm">{t.suppliers.requirementMissing}</Tag>}
      {many('MISSING') > 0 && <Tag tone="late" icon="alarm">{t.suppliers.missingDocuments(many('MISSING'))}</Tag>}
      {many('OLD') > 0 && <Tag tone="soon" icon="clock">{t.suppliers.oldDocuments(many('OLD'))}</Tag>}
    </p>
  );
}

function NewSupplier({ federation, first }: { federation: string; first: boolean }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { form, fields } = useFields();
  const others = useOtherFederations(federation);
  const [name, setName] = useState('');
  const [sharedWith, share] = useState<string[]>([]);
  const register = useWrite(
    (body: { federation: string; name: string; sharedWith: string[] }, idempotencyKey) => api.post('/commitments/v1/suppliers', { body, idempotencyKey }),
    { outdates: ['suppliers'], onDone: ({ data }) => void navigate(`/leverantor/${data.id}`), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!register.isPending && fields.check({ '/name': name.trim() === '' && 'Required' })) register.mutate({ federation, name: name.trim(), sharedWith });
  };
  return (
    <Fold title={t.suppliers.registerNew} open={first}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.narrow}`}>
        <WriteTrouble of={register} />
        <Field fields={fields} at="/name" label={t.suppliers.name} hint={t.suppliers.nameHint} value={name} onChange={setName} max={200} required />
        <Several fields={fields} at="/sharedWith" label={t.suppliers.shareWith} hint={t.suppliers.shareHint} value={sharedWith} onChange={share} options={others} />
        <div><button type="submit" className={ui.primary} aria-disabled={register.isPending}>{register.isPending ? t.suppliers.registering : t.suppliers.registerAction}</button></div>
      </Form>
    </Fold>
  );
}
