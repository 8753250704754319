import { useQuery } from '@tanstack/react-query';
import { useMemo, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import type { NewOccasion } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { isDay } from '../ui/clock';
import { useFederation, useFederationName, useInitiativeName } from '../ui/FederationChoice';
import { FieldError, Form, Label, Radio, RadioGroup } from '../ui/controls';
import { PageHead } from '../ui/parts';
import { Choice, Field } from '../ui/Field';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { useTexts } from './texts';

const KINDS = ['INITIATIVE', 'NEEDS_ANALYSIS'] as const;

export default function NewOccasionPage() {
  const { t } = useTexts();
  const name = useFederationName();
  const initiativeName = useInitiativeName();
  const navigate = useNavigate();
  const { today } = useNow();
  const federation = useFederation('planning');
  const initiatives = (useQuery(queries.initiatives).data ?? []).filter((i) => i.federation === federation);
  const empty = useMemo(() => ({ kind: '', initiative: '', title: '', openedOn: today }), [today]);
  const { draft, change, clear } = useDraft(`occasion:${federation}`, empty);
  const { form, fields } = useFields();
  const open = useWrite(
    (body: NewOccasion, idempotencyKey) => api.post('/commitments/v1/influence-occasions', { body, idempotencyKey }),
    {
      outdates: ['occasions', 'commitments'],
      onDone: ({ data }) => {
        clear();
        void navigate(`/delaktighet/${data.id}`);
      },
      onRefused: fields.take,
    },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({
      '/kind': draft.kind === '' && 'Choose',
      '/initiative': draft.kind === 'INITIATIVE' && draft.initiative === '' && 'Choose',
      '/title': draft.title.trim() === '' && 'Required',
      '/openedOn': !isDay(draft.openedOn) && 'Day',
    });
    if (!complete || open.isPending) return;
    open.mutate({ federation, kind: draft.kind as NewOccasion['kind'], initiative: draft.initiative || null, title: draft.title.trim(), openedOn: draft.openedOn });
  };
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.influence.open} windowTitle={t.influence.open} lead={t.influence.openLead} crumbs={[{ to: `/inflytande?forbund=${federation}`, text: t.influence.title }]}>
        <p className={ui.soft}>{name(federation)}</p>
      </PageHead>
      <Form ref={form} onSubmit={submit}>
        <WriteTrouble of={open} draftKept />
        <RadioGroup {...fields.field('/kind')} value={draft.kind || null} onChange={(kind) => change({ ...draft, kind })} isRequired>
          <Label>{t.influence.kind}</Label>
          <FieldError>{fields.message('/kind')}</FieldError>
          {KINDS.map((k) => <Radio key={k} value={k}><span>{wordFor(t.influence.kinds, k)}</span></Radio>)}
        </RadioGroup>
        <Choice id="initiative" label={t.influence.whichInitiative} error={fields.message('/initiative')} value={draft.initiative}
          onChange={(initiative) => change({ ...draft, initiative })} options={[['', t.influence.noInitiative], ...initiatives.map((i) => [i.id, initiativeName(i.id)] as const)]} />
        <Field fields={fields} at="/title" label={t.influence.occasionTitle} value={draft.title} onChange={(title) => change({ ...draft, title })} required />
        <Field fields={fields} at="/openedOn" label={t.influence.began} hint={t.influence.beganHint} type="day" value={draft.openedOn} onChange={(openedOn) => change({ ...draft, openedOn })} required />
        <div className={ui.actions}>
          <button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={open.isPending}>{open.isPending ? t.saving : t.influence.openButton}</button>
          {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
        </div>
      </Form>
    </div>
  );
}
