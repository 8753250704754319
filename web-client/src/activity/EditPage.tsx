import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api, type Body, type Tagged } from '../api/client';
import type { Activity } from '../api/model';
import { ApiProblem } from '../api/problem';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead } from '../ui/parts';
import { PageTrouble, WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { ActivityForm, contentsOf, draftOf, wrongIn } from './ActivityForm';
import { useTexts } from './texts';

type Description = Body<'/commitments/v1/activities/{id}', 'put'>;

const denied = new ApiProblem(403, {});

export default function EditPage() {
  const { id = '' } = useParams();
  const query = useQuery({ ...queries.activity(id), refetchOnWindowFocus: false });
  return <Loaded query={query} alone>{(tagged) => <Edit key={id} tagged={tagged} onLatest={() => void query.refetch()} />}</Loaded>;
}

function Edit({ tagged: { data: a, etag }, onLatest }: { tagged: Tagged<Activity>; onLatest: () => void }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [before] = useState(() => draftOf(a));
  const { draft, change, clear } = useDraft(`activity:${a.id}`, before);
  const form = useFields();
  const may = useSession().may(['OFFICE', 'PROJECT_LEADER'], a.federation);
  const save = useWrite(
    (body: Description, idempotencyKey) => api.put('/commitments/v1/activities/{id}', { path: { id: a.id }, body, idempotencyKey, etag }),
    {
      outdates: ['activities'],
      onDone: () => {
        clear();
        void navigate(`/aktivitet/${a.id}`);
      },
      onRefused: form.fields.take,
    },
  );
  const submit = () => {
    if (!form.fields.check(wrongIn(draft)) || save.isPending) return;
    save.mutate({ title: draft.title.trim(), audiences: draft.audiences as Description['audiences'], initiative: a.initiative ?? null, contents: contentsOf(draft) });
  };
  return (
    <div className={ui.page}>
      <PageHead title={t.activities.edit} windowTitle={t.activities.edit} crumbs={[{ to: `/aktivitet/${a.id}`, text: a.title }]} />
      {!may && <PageTrouble error={denied} onRetry={() => undefined} />}
      {may && (a.state === 'PLANNED' ? (
        <ActivityForm federation={a.federation} draft={draft} change={change} form={form} fixed onSubmit={submit}>
          <WriteTrouble of={save} onLatest={onLatest} draftKept />
          <div className={ui.actions}><button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={save.isPending}>{save.isPending ? t.activities.saving : t.activities.save}</button></div>
        </ActivityForm>
      ) : <Empty title={t.activities.fixedTitle} text={t.activities.fixedText} />)}
    </div>
  );
}
