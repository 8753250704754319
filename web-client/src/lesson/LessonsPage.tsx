import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { api, everyPage, type Body, type Reply } from '../api/client';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { Said } from '../i18n';
import { Choice, Field } from '../ui/Field';
import { useFederation, useOtherFederations } from '../ui/FederationChoice';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

type Lesson = Reply<'/commitments/v1/lessons'>['items'][number];
type Taken = Body<'/commitments/v1/lesson-counts'>;

/** Short lessons for participants; whoever took one can be counted, and nobody asks who. */
export default function LessonsPage() {
  const { t } = useTexts();
  const members = useSession().federations('activities').length > 0;
  const lessons = useQuery({
    queryKey: ['lessons'],
    queryFn: ({ signal }) => everyPage((page, limit) => api.get('/commitments/v1/lessons', { query: { page, limit }, signal })),
  });
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.lessons.title} windowTitle={t.lessons.title} lead={t.lessons.lead} crumbs={[{ to: '/', text: t.nav.start }]}>
        <p><Link to="/rapportera">{t.lessons.report}</Link></p>
      </PageHead>
      <Loaded query={lessons}>
        {(all) => (
          <>
            {all.map((lesson) => <One key={lesson.code} lesson={lesson} />)}
            {members && <Counts />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function One({ lesson: l }: { lesson: Lesson }) {
  const { t } = useTexts();
  return (
    <section className={`${ui.card} ${ui.stack}`} aria-labelledby={l.code}>
      <h2 id={l.code}><Said words={l.title} /></h2>
      {l.text.map((words) => <p key={words.sv}><Said words={words} /></p>)}
      <h3>{t.lessons.exercise}</h3>
      <p><Said words={l.exercise} /></p>
      <Fold title={t.lessons.read}><Count lesson={l} /></Fold>
    </section>
  );
}

function Count({ lesson: l }: { lesson: Lesson }) {
  const { t, lang } = useTexts();
  const { form, fields } = useFields();
  const own = useFederation('activities');
  const federations = useOtherFederations('');
  const [federation, setFederation] = useState('');
  const [people, setPeople] = useState('1');
  const send = useWrite((body: Taken, idempotencyKey) => api.post('/commitments/v1/lesson-counts', { body, idempotencyKey }), { outdates: ['lesson-counts'], onRefused: fields.take });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!send.isPending) send.mutate({ federation: federation || own, lesson: l.code, people: Number(people) });
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`} aria-label={`${t.lessons.read}: ${l.title[lang] ?? l.title.sv}`}>
      <p className={ui.soft}>{t.lessons.countHint}</p>
      <WriteTrouble of={send} />
      <Choice id={`where-${l.code}`} label={t.lessons.where} value={federation || own} onChange={setFederation} options={federations} />
      <Field fields={fields} at="/people" label={t.lessons.people} type="number" value={people} onChange={setPeople} required />
      <div className={ui.actions}>
        <button type="submit" className={ui.secondary} aria-disabled={send.isPending}>{send.isPending ? t.saving : t.lessons.read}</button>
        <output>{send.isSuccess && t.lessons.counted}</output>
      </div>
    </Form>
  );
}

function Counts() {
  const { t } = useTexts();
  const federation = useFederation('activities');
  const counts = useQuery({
    queryKey: ['lesson-counts', federation],
    queryFn: ({ signal }) => everyPage((page, limit) => api.get('/commitments/v1/lesson-counts', { query: { federation, page, limit }, signal })),
  });
  return (
    <section className={ui.stack} aria-labelledby="counts">
      <h2 id="counts">{t.lessons.counts}</h2>
      <p className={ui.soft}>{t.lessons.countsLead}</p>
      <Loaded query={counts}>
        {(all) => (
          <table>
            <thead><tr><th scope="col">{t.lessons.lesson}</th><th scope="col">{t.lessons.number}</th></tr></thead>
            <tbody>{all.map((c) => <tr key={c.lesson}><th scope="row"><Said words={c.title} /></th><td>{c.people ?? t.lessons.few}</td></tr>)}</tbody>
          </table>
        )}
      </Loaded>
    </section>
  );
}
