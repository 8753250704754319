import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { FieldError } from 'react-aria-components/FieldError';
import { Form } from 'react-aria-components/Form';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import { Link } from 'react-router';
import { api } from '../api/client';
import type { Report } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { Said, useI18n, wordFor } from '../i18n';
import { Field } from '../ui/Field';
import { useFederationName } from '../ui/FederationChoice';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import css from './deviation.module.css';

const LEVELS = ['INDIVIDUAL', 'STRUCTURAL'] as const satisfies readonly Report['level'][];
const GROUNDS = [
  'SEX', 'TRANSGENDER_IDENTITY_OR_EXPRESSION', 'ETHNICITY', 'RELIGION_OR_OTHER_BELIEF', 'DISABILITY', 'SEXUAL_ORIENTATION', 'AGE',
] as const satisfies readonly Report['grounds'][number][];

/** Open to everybody. Neither the report nor its receipt is kept in the browser: the computer may be shared. */
export default function ReportPage() {
  const [receipt, setReceipt] = useState<string | null>(null);
  return receipt === null
    ? <ReportForm onSent={setReceipt} />
    : <Received receipt={receipt} onAnother={() => setReceipt(null)} />;
}

function ReportForm({ onSent }: { onSent: (receipt: string) => void }) {
  const { t, compare } = useI18n();
  const name = useFederationName();
  const { form, fields } = useFields();
  const declared = useQuery(queries.declarations).data?.map((d) => d.federation) ?? Object.keys(t.federations);
  const federations = [...new Set(declared)].toSorted((a, b) => compare(name(a), name(b)));
  const [federation, setFederation] = useState('');
  const [initiative, setInitiative] = useState('');
  const initiatives = (useQuery(queries.initiatives).data ?? []).filter((i) => i.federation === federation);
  const choose = (id: string) => {
    setFederation(id);
    setInitiative('');
  };
  const [level, setLevel] = useState('');
  const [grounds, setGrounds] = useState<string[]>([]);
  const [words, setWords] = useState('');
  const send = useWrite(
    (body: Report, idempotencyKey) => api.post('/deviations/v1/deviations', { body, idempotencyKey }),
    { outdates: [], onDone: (answer) => onSent(answer.data.receipt), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({
      '/federation': federation === '' && 'Choose',
      '/level': level === '' && 'Choose',
      '/words': words.trim() === '' && 'Required',
    });
    if (!complete || send.isPending) return;
    send.mutate({
      federation,
      initiative: initiative || null,
      level: level as Report['level'],
      grounds: grounds.length > 0 ? (grounds as Report['grounds']) : ['UNKNOWN'],
      words: words.trim(),
    });
  };
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.report.title} windowTitle={t.report.title} lead={t.report.lead}>
        <Link to="/kvittens">{t.report.follow}</Link>
      </PageHead>
      <Note icon="lock"><p><b>{t.report.anonymous}</b></p><p>{t.report.noNames}</p></Note>
      <Form ref={form} onSubmit={submit} validationBehavior="aria">
        <RadioGroup {...fields.field('/federation')} value={federation} onChange={choose} isRequired>
          <Label>{t.report.where}</Label>
          <Text slot="description">{t.report.whereHint}</Text>
          <FieldError>{fields.message('/federation')}</FieldError>
          {federations.map((id) => <Radio key={id} value={id}><span>{name(id)}</span></Radio>)}
        </RadioGroup>
        {initiatives.length > 0 && (
          <RadioGroup {...fields.field('/initiative')} value={initiative} onChange={setInitiative}>
            <Label>{t.report.initiative}</Label>
            <FieldError>{fields.message('/initiative')}</FieldError>
            {initiatives.map((i) => <Radio key={i.id} value={i.id}><span><Said words={i.name} /></span></Radio>)}
            <Radio value=""><span>{t.report.noInitiative}</span></Radio>
          </RadioGroup>
        )}
        <RadioGroup {...fields.field('/level')} value={level} onChange={setLevel} isRequired>
          <Label>{t.report.level}</Label>
          <FieldError>{fields.message('/level')}</FieldError>
          {LEVELS.map((l) => (
            <Radio key={l} value={l}>
              <span>{wordFor(t.report.levels, l)}<small className={css.hint}>{wordFor(t.report.levelHints, l)}</small></span>
            </Radio>
          ))}
        </RadioGroup>
        <Field fields={fields} at="/words" label={t.report.what} hint={<>{t.report.whatHint} {t.report.noNames}</>} rows={6} max={10000} value={words} onChange={setWords} required />
        <CheckboxGroup {...fields.field('/grounds')} value={grounds} onChange={setGrounds}>
          <Label>{t.report.grounds}</Label>
          <Text slot="description">{t.report.groundsHint}</Text>
          <FieldError>{fields.message('/grounds')}</FieldError>
          {GROUNDS.map((g) => <Checkbox key={g} value={g}><span>{wordFor(t.report.groundNames, g)}</span></Checkbox>)}
        </CheckboxGroup>
        <WriteTrouble of={send} />
        <div className={ui.actions}>
          <button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={send.isPending}>{send.isPending ? t.report.sending : t.report.send}</button>
          {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
        </div>
        <p className={ui.soft}>{t.report.urgent}</p>
      </Form>
    </div>
  );
}

function Received({ receipt, onAnother }: { receipt: string; onAnother: () => void }) {
  const { t } = useI18n();
  const [copied, setCopied] = useState(false);
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={<span tabIndex={-1} ref={focusOnArrival}>{t.report.thanksTitle}</span>} windowTitle={t.report.thanksTitle} />
      <section className={`${ui.card} ${ui.stack}`} aria-labelledby="receipt">
        <h2 id="receipt">{t.report.receipt}</h2>
        <p className={css.receipt}>{receipt}</p>
        <p>{t.report.receiptHint}</p>
        <div className={ui.actions}>
          <button type="button" className={ui.secondary} onClick={() => void navigator.clipboard.writeText(receipt).then(() => setCopied(true))}>{t.report.copy}</button>
          <output>{copied && t.report.copied}</output>
        </div>
      </section>
      <section className={ui.stack}>
        <h2>{t.report.thanksNext}</h2>
        <ol className={css.steps}>{t.report.thanksSteps.map((s) => <li key={s}>{s}</li>)}</ol>
      </section>
      <div><button type="button" className={ui.plain} onClick={onAnother}>{t.report.another}</button></div>
    </div>
  );
}
