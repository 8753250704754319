import { useNavigate } from 'react-router';
import { useState } from 'react';
import { api } from '../api/client';
import type { NewActivity } from '../api/model';
import { useWrite } from '../api/useWrite';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { ActivityForm, emptyDraft, newActivityOf, wrongIn } from './ActivityForm';
import { useTexts } from './texts';

export default function PlanPage() {
  const { t } = useTexts();
  const federation = useFederation('planning');
  const back = [{ to: `/aktiviteter?forbund=${federation}`, text: t.nav.activities }];
  return (
    <div className={ui.page}>
      <PageHead title={t.activities.plan} windowTitle={t.activities.plan} crumbs={back}><FederationChoice work="planning" /></PageHead>
      <Plan key={federation} federation={federation} />
    </div>
  );
}

function Plan({ federation }: { federation: string }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [empty] = useState(() => emptyDraft(federation));
  const { draft, change, clear } = useDraft(`activity:${federation}`, empty);
  const form = useFields();
  const plan = useWrite(
    (body: NewActivity, idempotencyKey) => api.post('/commitments/v1/activities', { body, idempotencyKey }),
    {
      outdates: ['activities'],
      onDone: (answer) => {
        clear();
        void navigate(`/aktivitet/${answer.data.id}`);
      },
      onRefused: form.fields.take,
    },
  );
  const submit = () => {
    if (form.fields.check(wrongIn(draft)) && !plan.isPending) plan.mutate(newActivityOf(draft, federation));
  };
  return (
    <ActivityForm federation={federation} draft={draft} change={change} form={form} onSubmit={submit}>
      <WriteTrouble of={plan} draftKept />
      <div className={ui.actions}>
        <button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={plan.isPending}>{plan.isPending ? t.activities.saving : t.activities.plan}</button>
      </div>
    </ActivityForm>
  );
}
