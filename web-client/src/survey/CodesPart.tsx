import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import type { Survey } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { Field } from '../ui/Field';
import { Form } from '../ui/controls';
import { focusOnArrival, Note } from '../ui/parts';
import { Square } from '../ui/Square';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import css from './survey.module.css';
import { useTexts } from './texts';

/** Codes on slips: shown once, printed from here, kept nowhere. */
export function CodesPart({ survey: s }: { survey: Survey }) {
  const { t } = useTexts();
  const collection = useQuery(queries.surveyCollection(s.id));
  const [howMany, setHowMany] = useState('');
  const { form, fields } = useFields();
  const print = useWrite(
    (n: number, idempotencyKey) => api.post('/statistics/v1/surveys/{id}/codes', { path: { id: s.id }, body: { howMany: n }, idempotencyKey }),
    { outdates: ['surveys'], onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/howMany': !/^[1-9]\d{0,3}$/.test(howMany.trim()) && 'Present' }) && !print.isPending) print.mutate(Number(howMany));
  };
  const address = `${window.location.host}/svara/${s.id}`;
  const codes = print.data?.data.codes;
  return (
    <section className={ui.stack} aria-labelledby="codes">
      <h2 id="codes">{t.survey.codes}</h2>
      <p>{t.survey.codesLead}</p>
      {collection.data && <p className={ui.soft}>{t.survey.codesPrinted(collection.data.codes, s.plan.invited)}</p>}
      <Form ref={form} onSubmit={submit}>
        <WriteTrouble of={print} />
        <Field fields={fields} at="/howMany" label={t.survey.howMany} type="number" max={4} value={howMany} onChange={setHowMany} required />
        <div><button type="submit" className={ui.secondary} aria-disabled={print.isPending}>{print.isPending ? t.survey.printing : t.survey.print}</button></div>
      </Form>
      {codes && (
        <>
          <div tabIndex={-1} ref={focusOnArrival}>
            <Note tone="warn" icon="alarm"><p>{t.survey.printed}</p><button type="button" className={ui.secondary} onClick={() => window.print()}>{t.survey.printPage}</button></Note>
          </div>
          <ul className={css.slips} lang="sv">
            {codes.map((code) => (
              <li key={code} className={css.slip}>
                <b>{s.title}</b>
                <Square text={`${window.location.origin}/svara/${s.id}#${code}`} label={t.survey.slipQr} className={css.square} />
                <span>{t.survey.slip} {address}</span>
                <code>{code}</code>
                <small>{t.survey.slipText}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
