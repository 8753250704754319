import { useQuery } from '@tanstack/react-query';
import { useMemo, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import type { CatalogueType, ProposedSharing } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { isDay } from '../ui/clock';
import { useFederation, useFederationName, useOtherFederations } from '../ui/FederationChoice';
import { Choice, Field, Several, type Fields } from '../ui/Field';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { useTexts } from './texts';

interface Draft {
  partner: string;
  partnerFederation: string;
  client: string;
  purpose: string;
  types: string[];
  /** Of a type those of its fields that are shared; all where it is not here. */
  fields: Record<string, string[]>;
  from: string;
  to: string;
  contact: string;
}

const bodyOf = (draft: Draft): ProposedSharing => ({
  partner: draft.partner.trim(),
  partnerFederation: draft.partnerFederation || null,
  client: draft.client.trim(),
  purpose: draft.purpose.trim(),
  shares: draft.types.map((type) => ({ type, fields: draft.fields[type] ?? null })),
  commitments: null,
  from: draft.from,
  to: draft.to || null,
  contact: draft.contact.trim() || null,
});

export default function ProposePage() {
  const { t } = useTexts();
  const name = useFederationName();
  const navigate = useNavigate();
  const { today } = useNow();
  const federation = useFederation('partners');
  const others = useOtherFederations(federation);
  const catalogue = useQuery(queries.eventCatalogue);
  const empty = useMemo<Draft>(() => ({
    partner: '', partnerFederation: '', client: '', purpose: '', types: [], fields: {}, from: `${today.slice(0, 4)}-01-01`, to: '', contact: '',
  }), [today]);
  const { draft, change, clear } = useDraft(`agreement:${federation}`, empty);
  const { form, fields } = useFields();
  const propose = useWrite(
    (body: ProposedSharing, idempotencyKey) => api.post('/feeds/v1/{federation}/agreements', { path: { federation }, body, idempotencyKey }),
    {
      outdates: ['sharings'],
      onDone: () => {
        clear();
        void navigate(`/partner?forbund=${federation}`);
      },
      onRefused: fields.take,
    },
  );
  const send = (e: FormEvent) => {
    e.preventDefault();
    const whole = fields.check({
      '/partner': draft.partner.trim() === '' && 'Required',
      '/client': draft.client.trim() === '' && 'Required',
      '/purpose': draft.purpose.trim() === '' && 'Required',
      '/shares': draft.types.length === 0 && 'Choose',
      ...Object.fromEntries(draft.types.map((type, i) => [`/shares/${i}/fields`, draft.fields[type]?.length === 0 && 'Choose'])),
      '/from': !isDay(draft.from) && 'Day',
      '/to': draft.to !== '' && !isDay(draft.to) && 'Day',
    });
    if (whole && !propose.isPending) propose.mutate(bodyOf(draft));
  };
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.proposal.title} windowTitle={t.proposal.title} lead={t.proposal.lead} crumbs={[{ to: `/partner?forbund=${federation}`, text: t.partners.title }]}>
        <p className={ui.soft}>{name(federation)}</p>
      </PageHead>
      <Loaded query={catalogue}>
        {(known) => (
          <Form ref={form} onSubmit={send}>
            <WriteTrouble of={propose} draftKept />
            <Field fields={fields} at="/partner" label={t.proposal.partner} value={draft.partner} onChange={(partner) => change({ ...draft, partner })} required />
            <Choice id="partnerFederation" label={t.proposal.partnerFederation} hint={t.proposal.partnerFederationHint} error={fields.message('/partnerFederation')}
              value={draft.partnerFederation} onChange={(partnerFederation) => change({ ...draft, partnerFederation })} options={[['', t.proposal.noFederation], ...others]} />
            <Field fields={fields} at="/client" label={t.proposal.client} hint={t.proposal.clientHint} max={100} value={draft.client} onChange={(client) => change({ ...draft, client })} required />
            <Field fields={fields} at="/purpose" label={t.proposal.purpose} rows={2} max={500} value={draft.purpose} onChange={(purpose) => change({ ...draft, purpose })} required />
            <Several fields={fields} at="/shares" label={t.proposal.types} hint={t.proposal.typesHint} value={draft.types} onChange={(types) => change({ ...draft, types })}
              options={known.filter((one) => !one.type.startsWith('se.atagande.notification.')).map((one) => [one.type, <span key={one.type} lang="sv">{one.name}</span>] as const)} />
            {draft.types.map((type, i) => <FieldsOf key={type} at={`/shares/${i}/fields`} fields={fields} of={known.find((one) => one.type === type)} value={draft.fields[type]} onChange={(chosen) => change({ ...draft, fields: { ...draft.fields, [type]: chosen } })} />)}
            <Field fields={fields} at="/from" label={t.proposal.from} hint={t.proposal.fromHint} type="day" value={draft.from} onChange={(from) => change({ ...draft, from })} required />
            <Field fields={fields} at="/to" label={t.proposal.to} type="day" value={draft.to} onChange={(to) => change({ ...draft, to })} />
            <Field fields={fields} at="/contact" label={t.proposal.contact} hint={t.proposal.contactHint} value={draft.contact} onChange={(contact) => change({ ...draft, contact })} />
            <div className={ui.actions}>
              <button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={propose.isPending}>{propose.isPending ? t.saving : t.proposal.send}</button>
              {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
            </div>
          </Form>
        )}
      </Loaded>
    </div>
  );
}

/** Which details of a type are shared: all, until somebody leaves one out. */
function FieldsOf({ at, fields, of, value, onChange }: { at: string; fields: Fields; of: CatalogueType | undefined; value: string[] | undefined; onChange: (chosen: string[]) => void }) {
  const { t } = useTexts();
  if (!of) return null;
  return (
    <Fold title={<>{t.proposal.fieldsOf('')}<span lang="sv">{of.name}</span></>} open={fields.message(at) !== undefined && fields.message(at) !== ''}>
      <Several fields={fields} at={at} label={t.proposal.fields} value={value ?? of.fields.map((one) => one.field)} onChange={onChange}
        options={of.fields.map((one) => [one.field, <span key={one.field} lang="sv">{one.name}</span>] as const)} />
    </Fold>
  );
}
