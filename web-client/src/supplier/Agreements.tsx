import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { api } from '../api/client';
import type { Agreement } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { useI18n, wordFor } from '../i18n';
import { Fold } from '../ui/Fold';
import { isDay } from '../ui/clock';
import { DayForm } from '../ui/DayForm';
import { Choice, Field, Several } from '../ui/Field';
import { useFederationName, useInitiativeName, useOtherFederations } from '../ui/FederationChoice';
import { Form } from '../ui/controls';
import { Tag } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import type { Part } from './SupplierPage';
import css from './supplier.module.css';
import { useTexts } from './texts';

type Kind = Exclude<Agreement['kind'], 'UNKNOWN'>;

export function Agreements(part: Part) {
  const { t } = useTexts();
  const { federations, may } = useSession();
  const { data: s } = part.tagged;
  const own = federations('suppliers').filter((f) => may(['OFFICE'], f));
  return (
    <section className={ui.stack} aria-labelledby="agreements">
      <h2 id="agreements">{t.suppliers.agreements}</h2>
      {s.agreements.length === 0 && <p className={ui.soft}>{t.suppliers.noAgreements}</p>}
      <ul className={ui.rows}>
        {s.agreements.map((a) => <li key={a.id}><One agreement={a} {...part} /></li>)}
      </ul>
      {own.length > 0 && <NewAgreement key={s.agreements.length} own={own} {...part} />}
    </section>
  );
}

function One({ agreement: a, tagged, onDone, onLatest }: Part & { agreement: Agreement }) {
  const { t, date } = useTexts();
  const { may } = useSession();
  const name = useFederationName();
  const initiative = useInitiativeName();
  const changeable = a.state !== 'WITHDRAWN' && may(['OFFICE'], a.federation);
  return (
    <div className={ui.row}>
      <div className={ui.stack}>
        <div>
          <h3>{wordFor(t.suppliers.kinds, a.kind)}</h3>
          <p>{a.to ? t.suppliers.fromTo(date(a.from), date(a.to)) : t.suppliers.fromOn(date(a.from))}</p>
          <p className={`${ui.soft} ${ui.small}`}>{[a.parties.map(name).join(', '), a.referenceNumber && t.suppliers.reference(a.referenceNumber)].filter(Boolean).join(' · ')}</p>
          {a.initiatives.length > 0 && <p className={`${ui.soft} ${ui.small}`}>{t.suppliers.belongsTo(a.initiatives.map(initiative).join(', '))}</p>}
          {a.requirementSince && <p className={`${ui.soft} ${ui.small}`}>{t.suppliers.requirementSince(date(a.requirementSince))}</p>}
        </div>
        {changeable && <Actions key={tagged.etag} agreement={a} tagged={tagged} onDone={onDone} onLatest={onLatest} />}
      </div>
      <p className={css.tags}>
        <Tag tone={a.state === 'RUNNING' ? 'kept' : 'quiet'} icon={a.state === 'RUNNING' ? 'check' : 'dot'}>{wordFor(t.suppliers.agreementStates, a.state)}</Tag>
        {!a.requirementSince && a.state !== 'WITHDRAWN' && <Tag tone="late" icon="alarm">{t.suppliers.requirementMissing}</Tag>}
      </p>
    </div>
  );
}

function Actions({ agreement: a, tagged: { data: s, etag }, onDone, onLatest }: Part & { agreement: Agreement }) {
  const { t } = useTexts();
  const { today } = useNow();
  const path = { id: s.id, agreement: a.id };
  const withdraw = useWrite(
    (_seen: string | undefined, idempotencyKey) => api.post('/commitments/v1/suppliers/{id}/agreements/{agreement}/withdrawal', { path, idempotencyKey, etag }),
    { outdates: ['suppliers'], onDone },
  );
  return (
    <div>
      {!a.requirementSince && (
        <DayForm title={t.suppliers.setRequirement} label={t.suppliers.since} at="/since" first={today} onDone={onDone} onLatest={onLatest}
          send={(since, idempotencyKey) => api.post('/commitments/v1/suppliers/{id}/agreements/{agreement}/requirement', { path, body: { since }, idempotencyKey, etag })} />
      )}
      {a.state !== 'ENDED' && (
        <DayForm title={t.suppliers.endAgreement} label={t.suppliers.lastDay} at="/lastDay" first={a.to ?? today} onDone={onDone} onLatest={onLatest}
          send={(lastDay, idempotencyKey) => api.post('/commitments/v1/suppliers/{id}/agreements/{agreement}/ending', { path, body: { lastDay }, idempotencyKey, etag })} />
      )}
      <Fold title={t.suppliers.withdraw}>
        <div className={ui.stack}>
          <p>{t.suppliers.withdrawLead}</p>
          <WriteTrouble of={withdraw} onLatest={onLatest} />
          <div><button type="button" className={ui.secondary} aria-disabled={withdraw.isPending} onClick={() => !withdraw.isPending && withdraw.mutate(etag)}>{t.suppliers.withdraw}</button></div>
        </div>
      </Fold>
    </div>
  );
}

interface Draft {
  federation: string;
  sharedWith: string[];
  kind: Kind;
  from: string;
  to: string;
  referenceNumber: string;
  requirementSince: string;
  initiatives: string[];
}

function NewAgreement({ own, tagged: { data: s, etag }, onDone, onLatest }: Part & { own: string[] }) {
  const { t } = useTexts();
  const name = useFederationName();
  const { form, fields } = useFields();
  const { draft, change: set, clear } = useDraft<Draft>(`agreement:${s.id}`, { federation: own[0] ?? '', sharedWith: [], kind: 'WORK_TRAINING', from: '', to: '', referenceNumber: '', requirementSince: '', initiatives: [] });
  const { data: initiatives } = useQuery(queries.initiatives);
  const { lang, compare } = useI18n();
  const change = (part: Partial<Draft>) => set({ ...draft, ...part });
  const others = useOtherFederations(draft.federation);
  const sign = useWrite(
    (given: Draft, idempotencyKey) => api.post('/commitments/v1/suppliers/{id}/agreements', {
      path: { id: s.id },
      body: { ...given, to: given.to || null, referenceNumber: given.referenceNumber.trim() || null, requirementSince: given.requirementSince || null },
      idempotencyKey,
      etag,
    }),
    {
      outdates: ['suppliers'],
      onDone: () => {
        clear();
        onDone();
      },
      onRefused: fields.take,
    },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!sign.isPending && fields.check({
      '/from': !isDay(draft.from) && 'Day',
      '/to': draft.to !== '' && !isDay(draft.to) && 'Day',
      '/requirementSince': draft.requirementSince !== '' && !isDay(draft.requirementSince) && 'Day',
    })) sign.mutate(draft);
  };
  return (
    <Fold title={t.suppliers.newAgreement}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.narrow}`}>
        <WriteTrouble of={sign} onLatest={onLatest} draftKept />
        {own.length > 1 && <Choice id="agreement-federation" label={t.suppliers.federation} value={draft.federation} onChange={(federation) => change({ federation })} options={own.map((f) => [f, name(f)])} />}
        <Choice id="agreement-kind" label={t.suppliers.agreementKind} value={draft.kind} onChange={(kind) => change({ kind: kind as Kind })} options={Object.entries(t.suppliers.kinds)} />
        <Field fields={fields} at="/from" label={t.suppliers.from} value={draft.from} onChange={(from) => change({ from })} type="day" required />
        <Field fields={fields} at="/to" label={t.suppliers.to} hint={t.suppliers.toHint} value={draft.to} onChange={(to) => change({ to })} type="day" />
        <Field fields={fields} at="/requirementSince" label={t.suppliers.requirementDay} hint={t.suppliers.requirementHint} value={draft.requirementSince} onChange={(requirementSince) => change({ requirementSince })} type="day" />
        <Field fields={fields} at="/referenceNumber" label={t.suppliers.referenceNumber} hint={t.suppliers.optional} value={draft.referenceNumber} onChange={(referenceNumber) => change({ referenceNumber })} max={50} />
        <Several fields={fields} at="/sharedWith" label={t.suppliers.alsoAgreementOf} value={draft.sharedWith} onChange={(sharedWith) => change({ sharedWith })} options={others} />
        <Several fields={fields} at="/initiatives" label={t.suppliers.initiatives} hint={t.suppliers.optional} value={draft.initiatives} onChange={(chosen) => change({ initiatives: chosen })}
          options={(initiatives ?? []).filter((i) => i.federation === draft.federation).map((i): [string, string] => [i.id, i.name[lang] || i.name.sv])
            .toSorted(([, a], [, b]) => compare(a, b))} />
        <div><button type="submit" className={ui.primary} aria-disabled={sign.isPending}>{sign.isPending ? t.suppliers.saving : t.suppliers.addAgreement}</button></div>
      </Form>
    </Fold>
  );
}
