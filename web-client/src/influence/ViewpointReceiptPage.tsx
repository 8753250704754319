import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { FieldError, Form, Hint, Input, Label, TextField } from '../ui/controls';
import { focusOnArrival, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { Chain } from './Chain';
import css from './influence.module.css';
import { useTexts } from './texts';

/** Whoever holds a receipt sees what became of the viewpoint. The code is asked for each time: it is never kept. */
export default function ViewpointReceiptPage() {
  const { t, date } = useTexts();
  const { form, fields } = useFields();
  const [receipt, setReceipt] = useState('');
  const show = useMutation({
    networkMode: 'always',
    mutationFn: (code: string) => api.post('/commitments/v1/viewpoint-receipts', { body: { receipt: code }, idempotencyKey: null }),
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!show.isPending && fields.check({ '/receipt': receipt.trim() === '' && 'Required' })) show.mutate(receipt.trim());
  };
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.influence.followTitle} windowTitle={t.influence.followTitle} lead={t.influence.followLead} crumbs={[{ to: '/ni-sa-vi-gjorde', text: t.nav.youSaid }]} />
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <WriteTrouble of={show} />
        <TextField {...fields.field('/receipt')} value={receipt} onChange={setReceipt} isRequired>
          <Label>{t.influence.receiptCode}</Label>
          <Hint>{t.influence.receiptCodeHint}</Hint>
          <FieldError>{fields.message('/receipt')}</FieldError>
          <Input className={`input ${css.code}`} maxLength={40} autoComplete="off" autoCapitalize="characters" spellCheck="false" />
        </TextField>
        <div><button type="submit" className={ui.primary} aria-disabled={show.isPending}>{show.isPending ? t.showing : t.show}</button></div>
      </Form>
      {show.data && (
        <section key={show.submittedAt} className={`${ui.card} ${ui.stack}`} tabIndex={-1} ref={focusOnArrival} aria-label={t.influence.followTitle}>
          <p>{t.influence.came(date(show.data.data.day))}</p>
          <Chain chain={show.data.data.chain} />
        </section>
      )}
    </div>
  );
}
