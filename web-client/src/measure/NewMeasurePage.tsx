import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../api/client';
import type { MeasureEntry } from '../api/model';
import { useWrite } from '../api/useWrite';
import { useFederation, useFederationName } from '../ui/FederationChoice';
import { PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { MeasureForm, type EntryDraft } from './MeasureForm';
import { useTexts } from './texts';

export default function NewMeasurePage() {
  const { t } = useTexts();
  const name = useFederationName();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { today } = useNow();
  const federation = useFederation('measureEntries');
  const place = `${params.get('insats') ?? ''}:${params.get('grund') ?? ''}:${params.get('steg') ?? ''}`;
  const empty = useMemo<EntryDraft>(() => ({
    initiative: params.get('insats') ?? '',
    grounds: params.get('grund') ? [String(params.get('grund'))] : [],
    step: params.get('steg') ?? '',
    day: today,
    what: '',
    activity: '',
  }), [params, today]);
  const { draft, change, clear } = useDraft(`measure:${federation}:${place}`, empty);
  const form = useFields();
  const take = useWrite(
    (entry: MeasureEntry, idempotencyKey) => api.post('/commitments/v1/measures', { body: { federation, entry }, idempotencyKey }),
    {
      outdates: ['measures', 'commitments'],
      onDone: ({ data }) => {
        clear();
        void navigate(`/atgarder?forbund=${federation}&ar=${data.entry.day.slice(0, 4)}&insats=${data.entry.initiative}`);
      },
      onRefused: form.fields.take,
    },
  );
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.measures.addTitle} windowTitle={t.measures.addTitle} lead={t.measures.addLead} crumbs={[{ to: `/atgarder?forbund=${federation}`, text: t.nav.measures }]}>
        <p className={ui.soft}>{name(federation)}</p>
      </PageHead>
      <MeasureForm federation={federation} draft={draft} change={change} form={form} busy={take.isPending} submit={t.measures.save}
        onSend={(entry) => take.mutate(entry)} trouble={<WriteTrouble of={take} draftKept />} />
    </div>
  );
}
