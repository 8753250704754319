import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client';
import type { Commitment } from '../api/model';
import { useWrite } from '../api/useWrite';
import { Form } from '../ui/controls';
import { focusOnArrival, Note } from '../ui/parts';
import { Field } from '../ui/Field';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { useTexts } from './texts';

/** Lets the office put a commitment that has ended in force for a new year. */
export function Renewal({ commitment }: { commitment: Commitment }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const now = useNow();
  const [year, setYear] = useState(String(now.year));
  const renew = useWrite(
    (chosen: number, idempotencyKey) =>
      api.post('/commitments/v1/commitments/{id}/renewals', { path: { id: commitment.id }, body: { year: chosen }, idempotencyKey }),
    { outdates: ['commitments'], onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!renew.isPending && fields.check({ '/year': !/^20\d\d$/.test(year.trim()) && 'Year' })) renew.mutate(Number(year));
  };
  if (renew.data) {
    return (
      <div tabIndex={-1} ref={focusOnArrival}>
        <Note tone="good" icon="check" title={t.one.renewed}>
          <Link to={`/atagande/${renew.data.data.id}`}>{t.one.seeRenewed}</Link>
        </Note>
      </div>
    );
  }
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.card} ${ui.stack}`}>
      <h2>{t.one.historicalTitle}</h2>
      <p className={ui.soft}>{t.one.historicalText} {t.one.renewLead}</p>
      <Field fields={fields} at="/year" label={t.one.renewYear} type="number" max={4} value={year} onChange={setYear} required />
      <WriteTrouble of={renew} />
      <div className={ui.actions}>
        <button type="submit" className={ui.primary} aria-disabled={renew.isPending}>{renew.isPending ? t.one.renewing : t.one.renew}</button>
      </div>
    </Form>
  );
}
