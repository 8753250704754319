import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client';
import type { Ground, Report } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { Said, wordFor } from '../i18n';
import { Choice, Field, Several } from '../ui/Field';
import { useFederationsHere } from '../ui/FederationChoice';
import { Fold } from '../ui/Fold';
import { Checkbox, CheckboxGroup, FieldError, Form, Hint, Label, Radio, RadioGroup } from '../ui/controls';
import { Loading } from '../ui/Loaded';
import { Note, PageHead } from '../ui/parts';
import { QuickExit, Support } from '../ui/QuickExit';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { Belongs } from './Belongs';
import { CAUSES, FORMS, GROUNDS, withoutContradiction, type Cause } from './codes';
import css from './deviation.module.css';
import { Received } from './Received';
import { useTexts } from './texts';

const NATURES = ['DISADVANTAGE', 'POSITIVE'] as const satisfies readonly Report['nature'][];
const REPORTERS = ['PARTICIPANT', 'RELATIVE', 'STAFF', 'STAFF_ON_BEHALF'] as const satisfies readonly Report['reporter'][];
const LEVELS = ['INDIVIDUAL', 'STRUCTURAL'] as const satisfies readonly Report['level'][];

/** Open to everybody. Neither the report nor its receipt is kept in the browser: the computer may be shared. */
export default function ReportPage() {
  const [receipt, setReceipt] = useState<string | null>(null);
  return receipt === null
    ? <ReportForm onSent={setReceipt} />
    : <Received receipt={receipt} onAnother={() => setReceipt(null)} />;
}

function ReportForm({ onSent }: { onSent: (receipt: string) => void }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const here = useFederationsHere();
  const federations = here ?? [];
  const [federation, setFederation] = useState('');
  const [initiative, setInitiative] = useState('');
  const initiatives = (useQuery(queries.initiatives).data ?? []).filter((i) => i.federation === federation);
  const choose = (id: string) => {
    setFederation(id);
    setInitiative('');
    setReceiver('');
  };
  const [receiver, setReceiver] = useState('');
  const [nature, setNature] = useState('DISADVANTAGE');
  const [reporter, setReporter] = useState('PARTICIPANT');
  const [consent, setConsent] = useState(false);
  const [level, setLevel] = useState('');
  const [grounds, setGrounds] = useState<string[]>([]);
  const [causes, setCauses] = useState<string[]>([]);
  const [kind, setKind] = useState('');
  const [who, setWho] = useState('');
  const wrong = nature === 'DISADVANTAGE';
  const behalf = reporter === 'STAFF_ON_BEHALF';
  const [words, setWords] = useState('');
  const send = useWrite(
    (body: Report, idempotencyKey) => api.post('/deviations/v1/deviations', { body, idempotencyKey }),
    { outdates: [], onDone: (answer) => onSent(answer.data.receipt), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({
      '/federation': federation === '' && 'Choose',
      '/consent': behalf && !consent && 'Consent',
      '/level': wrong && level === '' && 'Choose',
      '/words': words.trim() === '' && 'Required',
    });
    if (!complete || send.isPending) return;
    send.mutate({
      federation: receiver || federation,
      concerns: receiver ? federation : null,
      initiative: initiative || null,
      nature: nature as Report['nature'] & string,
      reporter: reporter as Report['reporter'] & string,
      consent: behalf ? consent : null,
      name: who.trim() || null,
      ...(wrong && {
        level: level as Report['level'] & string,
        grounds: grounds.length > 0 ? (grounds as Ground[]) : ['UNKNOWN'],
        causes: causes as Cause[],
        form: (kind || null) as Report['form'] & string | null,
      }),
      words: words.trim(),
    });
  };
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <QuickExit />
      <PageHead title={t.nav.reportDeviation} windowTitle={t.nav.reportDeviation} lead={t.report.lead}>
        <Link to="/kvittens">{t.report.follow}</Link>
      </PageHead>
      <Note icon="lock"><p><b>{t.report.anonymous}</b></p><p>{t.noNames}</p></Note>
      <Belongs />
      <Form ref={form} onSubmit={submit}>
        <RadioGroup {...fields.field('/nature')} value={nature || null} onChange={setNature}>
          <Label>{t.report.nature}</Label>
          <FieldError>{fields.message('/nature')}</FieldError>
          {NATURES.map((n) => (
            <Radio key={n} value={n}><span>{wordFor(t.report.natures, n)}<small className={css.hint}>{wordFor(t.report.natureHints, n)}</small></span></Radio>
          ))}
        </RadioGroup>
        <RadioGroup {...fields.field('/reporter')} value={reporter || null} onChange={setReporter}>
          <Label>{t.report.reporter}</Label>
          <FieldError>{fields.message('/reporter')}</FieldError>
          {REPORTERS.map((r) => <Radio key={r} value={r}><span>{wordFor(t.report.reporters, r)}</span></Radio>)}
        </RadioGroup>
        {behalf && (
          <CheckboxGroup {...fields.field('/consent')} aria-label={t.report.consent} value={consent ? ['agreed'] : []} onChange={(v) => setConsent(v.length > 0)}>
            <FieldError>{fields.message('/consent')}</FieldError>
            <Checkbox value="agreed"><span>{t.report.consent}</span></Checkbox>
          </CheckboxGroup>
        )}
        <RadioGroup {...fields.field('/federation')} value={federation || null} onChange={choose} isRequired>
          <Label>{t.report.where}</Label>
          <Hint>{t.report.whereHint}</Hint>
          <FieldError>{fields.message('/federation')}</FieldError>
          {!here && <Loading />}
          {federations.map(([id, name]) => <Radio key={id} value={id}><span>{name}</span></Radio>)}
        </RadioGroup>
        {federation !== '' && federations.length > 1 && (
          <Fold title={t.report.other}>
            <Choice id="receiver" label={t.report.receiver} hint={t.report.otherHint} value={receiver} onChange={setReceiver}
              options={[['', t.report.sameFederation], ...federations.filter(([id]) => id !== federation)]} />
          </Fold>
        )}
        {initiatives.length > 0 && (
          <RadioGroup {...fields.field('/initiative')} value={initiative} onChange={setInitiative}>
            <Label>{t.report.initiative}</Label>
            <FieldError>{fields.message('/initiative')}</FieldError>
            {initiatives.map((i) => <Radio key={i.id} value={i.id}><span><Said words={i.name} /></span></Radio>)}
            <Radio value=""><span>{t.report.noInitiative}</span></Radio>
          </RadioGroup>
        )}
        {wrong && (
          <RadioGroup {...fields.field('/level')} value={level || null} onChange={setLevel} isRequired>
            <Label>{t.report.level}</Label>
            <FieldError>{fields.message('/level')}</FieldError>
            {LEVELS.map((l) => (
              <Radio key={l} value={l}>
                <span>{wordFor(t.report.levels, l)}<small className={css.hint}>{wordFor(t.report.levelHints, l)}</small></span>
              </Radio>
            ))}
          </RadioGroup>
        )}
        <Field fields={fields} at="/words" label={wrong ? t.report.what : t.report.whatGood} hint={<>{t.report.whatHint} {t.noNames}</>} rows={6} max={10000} value={words} onChange={setWords} required />
        {wrong && (
          <>
            <Several fields={fields} at="/grounds" label={t.report.grounds} hint={t.report.groundsHint} value={grounds} onChange={setGrounds}
              options={GROUNDS.map((g) => [g, wordFor(t.report.groundNames, g)] as const)} />
            <Several fields={fields} at="/causes" label={t.report.causes} hint={t.report.causesHint} value={causes}
              onChange={(chosen) => setCauses(withoutContradiction(chosen))} options={CAUSES.map((c) => [c, wordFor(t.report.causeNames, c)] as const)} />
            <Fold title={t.report.form}>
              <Choice id="form" label={t.report.formLabel} value={kind} onChange={setKind}
                options={[['', t.report.noForm], ...FORMS.map((f) => [f, wordFor(t.report.formNames, f)] as const)]} />
            </Fold>
          </>
        )}
        <Fold title={t.report.name}>
          <Field fields={fields} at="/name" label={t.report.nameLabel} hint={t.report.nameHint} max={200} value={who} onChange={setWho} />
        </Fold>
        <WriteTrouble of={send} />
        <div className={ui.actions}>
          <button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={send.isPending}>{send.isPending ? t.report.sending : t.report.send}</button>
          {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
        </div>
      </Form>
      <ul className={ui.stack}>
        <li><Link to="/lektioner">{t.report.lessons}</Link></li>
        <li><Link to="/lardomar">{t.report.learned}</Link></li>
      </ul>
      <Support />
    </div>
  );
}
