import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../api/client';
import type { PublicationContent } from '../api/model';
import { useWrite } from '../api/useWrite';
import { useFederation, useFederationName } from '../ui/FederationChoice';
import { PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { PublicationForm, type PublicationDraft } from './PublicationForm';
import { useTexts } from './texts';

export default function NewPublicationPage() {
  const { t } = useTexts();
  const name = useFederationName();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { today } = useNow();
  const federation = useFederation('planning');
  const about = params.get('om') ? `${params.get('slag') ?? 'ACTIVITY'} ${params.get('om')}` : '';
  const channel = params.get('kanal') ?? '';
  const empty = useMemo<PublicationDraft>(
    () => ({ channel, day: today, title: '', address: '', text: '', about: about ? [about] : [], topics: [], image: '', altText: '' }),
    [channel, about, today],
  );
  const { draft, change, clear } = useDraft(`publication:${federation}:${channel}:${about}`, empty);
  const form = useFields();
  const make = useWrite(
    (content: PublicationContent, idempotencyKey) => api.post('/commitments/v1/publications', { body: { federation, content }, idempotencyKey }),
    {
      outdates: ['publications', 'commitments'],
      onDone: ({ data }) => {
        clear();
        void navigate(`/publicering/${data.id}`);
      },
      onRefused: form.fields.take,
    },
  );
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.communication.addTitle} windowTitle={t.communication.addTitle} lead={t.communication.addLead} crumbs={[{ to: `/kommunikation?forbund=${federation}`, text: t.nav.communication }]}>
        <p className={ui.soft}>{name(federation)}</p>
      </PageHead>
      <PublicationForm federation={federation} draft={draft} change={change} form={form} busy={make.isPending} submit={t.communication.save}
        onSend={(content) => make.mutate(content)} trouble={<WriteTrouble of={make} draftKept />} />
    </div>
  );
}
