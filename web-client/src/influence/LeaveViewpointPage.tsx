import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api } from '../api/client';
import type { LeaveViewpoint } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { Said } from '../i18n';
import { Field } from '../ui/Field';
import { useFederationName, useFederationsHere } from '../ui/FederationChoice';
import { Checkbox, CheckboxGroup, FieldError, Form, Label, Radio, RadioGroup } from '../ui/controls';
import { Loading } from '../ui/Loaded';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import css from './influence.module.css';
import { useTexts } from './texts';

/** Open to everybody. Neither the words nor the receipt are kept in the browser: the computer may be shared. */
export default function LeaveViewpointPage() {
  const [receipt, setReceipt] = useState<string | null>(null);
  return receipt === null
    ? <LeaveForm onSent={setReceipt} />
    : <Received receipt={receipt} onAnother={() => setReceipt(null)} />;
}

function LeaveForm({ onSent }: { onSent: (receipt: string) => void }) {
  const { t } = useTexts();
  const name = useFederationName();
  const session = useSession();
  const [params] = useSearchParams();
  const { form, fields } = useFields();
  const assisting = params.get('assisterad') !== null && session.federations('influence').length > 0;
  const here = useFederationsHere();
  const federations = assisting ? session.federations('influence') : (here ?? []).map(([id]) => id);
  const [chosen, setFederation] = useState(params.get('forbund') ?? '');
  const federation = federations.length === 1 ? (federations[0] ?? '') : chosen;
  const questions = (useQuery(queries.openQuestions('')).data ?? []).filter((q) => q.federation === federation);
  const [asked, setQuestion] = useState(params.get('fraga') ?? '');
  const question = questions.some((q) => q.occasion === asked) ? asked : '';
  const initiatives = (useQuery(queries.initiatives).data ?? []).filter((i) => i.federation === federation);
  const [initiative, setInitiative] = useState('');
  const [words, setWords] = useState('');
  const [readBack, setReadBack] = useState(false);
  const send = useWrite(
    (body: LeaveViewpoint, idempotencyKey) => api.post('/commitments/v1/viewpoints', { body, idempotencyKey }),
    { outdates: ['viewpoints'], onDone: (answer) => onSent(answer.data.receipt), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({
      '/federation': federation === '' && 'Choose',
      '/words': words.trim() === '' && 'Required',
      '/readBack': assisting && !readBack && 'ReadBack',
    });
    if (!complete || send.isPending) return;
    send.mutate({
      federation,
      occasion: question || null,
      initiative: initiative || null,
      words: words.trim(),
      assisted: assisting,
      readBack: assisting ? readBack : null,
    });
  };
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={assisting ? t.influence.assistTitle : t.nav.leaveViewpoint} windowTitle={t.nav.leaveViewpoint} lead={t.influence.leaveLead}>
        <Link to="/synpunktssvar">{t.influence.follow}</Link>
      </PageHead>
      <Note icon="lock"><p><b>{t.influence.anonymous}</b></p><p>{t.noNames}</p></Note>
      <Form ref={form} onSubmit={submit}>
        {!assisting && !here && <Loading />}
        {federations.length > 1 && (
          <RadioGroup {...fields.field('/federation')} value={federation || null} onChange={setFederation} isRequired>
            <Label>{t.influence.toWhom}</Label>
            <FieldError>{fields.message('/federation')}</FieldError>
            {federations.map((id) => <Radio key={id} value={id}><span>{name(id)}</span></Radio>)}
          </RadioGroup>
        )}
        {questions.length > 0 && (
          <RadioGroup {...fields.field('/occasion')} value={question} onChange={setQuestion}>
            <Label>{t.influence.whichQuestion}</Label>
            <FieldError>{fields.message('/occasion')}</FieldError>
            {questions.map((q) => <Radio key={q.occasion} value={q.occasion}><span lang="sv">{q.question}</span></Radio>)}
            <Radio value=""><span>{t.influence.noQuestion}</span></Radio>
          </RadioGroup>
        )}
        {question === '' && initiatives.length > 0 && (
          <RadioGroup {...fields.field('/initiative')} value={initiative} onChange={setInitiative}>
            <Label>{t.influence.initiative}</Label>
            {initiatives.map((i) => <Radio key={i.id} value={i.id}><span><Said words={i.name} /></span></Radio>)}
            <Radio value=""><span>{t.influence.unknownInitiative}</span></Radio>
          </RadioGroup>
        )}
        <Field fields={fields} at="/words" label={t.influence.whatDoYouThink} hint={<>{t.influence.whatHint} {t.noNames}</>} rows={5} max={4000} value={words} onChange={setWords} required />
        {assisting && (
          <CheckboxGroup {...fields.field('/readBack')} aria-label={t.influence.readBack} value={readBack ? ['read'] : []} onChange={(v) => setReadBack(v.length > 0)}>
            <FieldError>{fields.message('/readBack')}</FieldError>
            <Checkbox value="read"><span>{t.influence.readBack}</span></Checkbox>
          </CheckboxGroup>
        )}
        <WriteTrouble of={send} />
        <div className={ui.actions}>
          <button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={send.isPending}>{send.isPending ? t.influence.sending : t.influence.send}</button>
          {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
        </div>
        <p className={ui.soft}>{t.influence.notDeviation} <Link to="/rapportera">{t.nav.reportDeviation}</Link></p>
      </Form>
    </div>
  );
}

function Received({ receipt, onAnother }: { receipt: string; onAnother: () => void }) {
  const { t } = useTexts();
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={<span tabIndex={-1} ref={focusOnArrival}>{t.influence.thanks}</span>} windowTitle={t.influence.thanks} />
      <section className={`${ui.card} ${ui.stack}`} aria-labelledby="receipt">
        <h2 id="receipt">{t.influence.receipt}</h2>
        <p className={css.receipt}>{receipt}</p>
        <p>{t.influence.receiptHint}</p>
      </section>
      <p>{t.influence.whatNow} <Link to="/synpunktssvar">{t.influence.followTitle}</Link></p>
      <div><button type="button" className={ui.plain} onClick={onAnother}>{t.influence.another}</button></div>
    </div>
  );
}
