import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Form } from 'react-aria-components/Form';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { api } from '../api/client';
import type { Progress } from '../api/model';
import { useI18n, wordFor } from '../i18n';
import { Icon } from '../ui/icons';
import { focusOnArrival, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import css from './deviation.module.css';

/** Whoever holds a receipt sees what became of the report. The code is asked for each time: it is never kept. */
export default function ReceiptPage() {
  const { t } = useI18n();
  const { form, fields } = useFields();
  const [receipt, setReceipt] = useState('');
  const show = useMutation({
    networkMode: 'always',
    mutationFn: (code: string) => api.post('/deviations/v1/receipts', { body: { receipt: code }, idempotencyKey: null }),
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!show.isPending && fields.check({ '/receipt': receipt.trim() === '' && 'Required' })) show.mutate(receipt.trim());
  };
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.progress.title} windowTitle={t.progress.title} lead={t.progress.lead} crumbs={[{ to: '/rapportera', text: t.report.title }]} />
      <Form ref={form} onSubmit={submit} validationBehavior="aria" className={`react-aria-Form ${ui.stack}`}>
        <WriteTrouble of={show} />
        <TextField {...fields.field('/receipt')} value={receipt} onChange={setReceipt} isRequired>
          <Label>{t.progress.code}</Label>
          <Text slot="description">{t.progress.codeHint}</Text>
          <FieldError>{fields.message('/receipt')}</FieldError>
          <Input className={`react-aria-Input ${css.code}`} maxLength={40} autoComplete="off" autoCapitalize="characters" spellCheck="false" />
        </TextField>
        <div><button type="submit" className={ui.primary} aria-disabled={show.isPending}>{show.isPending ? t.progress.showing : t.progress.show}</button></div>
      </Form>
      {show.data && <Steps key={show.submittedAt} progress={show.data.data} />}
    </div>
  );
}

function Steps({ progress: p }: { progress: Progress }) {
  const { t, date } = useI18n();
  return (
    <section className={`${ui.card} ${ui.stack}`} tabIndex={-1} ref={focusOnArrival} aria-label={t.progress.title}>
      <ol className={css.progress}>
        {p.steps.map((s) => (
          <li key={s.state} className={ui.kept}><Icon name="check" size={22} /><span><b>{wordFor(t.progress.steps, s.state)}</b> {date(s.day)}</span></li>
        ))}
      </ol>
      {p.state === 'REPORTED' && <p>{t.progress.next(date(p.acknowledgeBy))}</p>}
      {p.state === 'ACKNOWLEDGED' && <p>{t.progress.waiting}</p>}
      {p.outcome && <p>{t.cases.outcomeLabel}: <b>{wordFor(t.cases.outcomes, p.outcome)}</b></p>}
      {p.answer && (
        <div>
          <h2>{t.progress.answer}</h2>
          <p className={css.words} lang="sv">{p.answer}</p>
        </div>
      )}
    </section>
  );
}
