import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/client';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { Field } from '../ui/Field';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { Empty, PageHead, Tag } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

export default function SurveysPage() {
  const { t } = useTexts();
  const federation = useFederation('surveys');
  const { may } = useSession();
  const surveys = useQuery(queries.surveys(federation));
  return (
    <div className={ui.page}>
      <PageHead title={t.survey.title} windowTitle={t.survey.title} lead={t.survey.lead}><FederationChoice work="surveys" /></PageHead>
      {may(['OFFICE'], federation) && <Fold title={t.survey.beginNew}><Begin key={federation} federation={federation} /></Fold>}
      <Loaded query={surveys}>
        {(all) => (all.length === 0 ? <Empty title={t.survey.none} text={t.survey.noneText} /> : (
          <ul className={ui.rows}>
            {all.map((s) => (
              <li key={s.id} className={ui.row}>
                <h2><Link to={`/undersokning/${s.id}`} lang="sv">{s.title}</Link></h2>
                <Tag tone={s.stage === 'OPEN' ? 'going' : s.stage === 'RESULT' ? 'kept' : 'quiet'} icon={s.stage === 'OPEN' ? 'arrow' : s.stage === 'RESULT' ? 'check' : 'dot'}>{wordFor(t.survey.stages, s.stage)}</Tag>
              </li>
            ))}
          </ul>
        ))}
      </Loaded>
    </div>
  );
}

function Begin({ federation }: { federation: string }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const { form, fields } = useFields();
  const begin = useWrite(
    (given: string, idempotencyKey) => api.post('/statistics/v1/surveys', { body: { federation, title: given }, idempotencyKey }),
    { outdates: ['surveys'], onDone: ({ data }) => void navigate(`/undersokning/${data.id}`), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/title': title.trim() === '' && 'Required' }) && !begin.isPending) begin.mutate(title.trim());
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.narrow}`}>
      <WriteTrouble of={begin} />
      <Field fields={fields} at="/title" label={t.survey.name} value={title} onChange={setTitle} required />
      <div><button type="submit" className={ui.primary} aria-disabled={begin.isPending}>{t.survey.beginButton}</button></div>
    </Form>
  );
}
