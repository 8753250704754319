import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import type { NewRecall, RecallCandidate } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { isDay } from '../ui/clock';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { Field, type Fields } from '../ui/Field';
import { Loaded } from '../ui/Loaded';
import { FieldError, Form, Hint, Label, Radio, RadioGroup } from '../ui/controls';
import { Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { useTexts } from './texts';

/** Takes back something that was shared: found by its day, erased here at once, told to whoever has it. */
export default function RecallPage() {
  const { t } = useTexts();
  const federation = useFederation('partners');
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.recalls.begin} windowTitle={t.recalls.begin} lead={t.recall.lead} crumbs={[{ to: `/partner?forbund=${federation}`, text: t.partners.title }, { to: `/partner/aterkallelser?forbund=${federation}`, text: t.recalls.title }]}>
        <FederationChoice work="partners" />
      </PageHead>
      <RecallForm key={federation} federation={federation} />
    </div>
  );
}

type Kind = 'ERASED' | 'CORRECTED';

function RecallForm({ federation }: { federation: string }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { today } = useNow();
  const [day, write] = useState(today);
  const [entry, choose] = useState('');
  const [kind, decide] = useState<Kind | ''>('');
  const [replacement, replace] = useState('');
  const [reason, say] = useState('');
  const [days, give] = useState('30');
  const { form, fields } = useFields();
  const recall = useWrite((body: NewRecall, idempotencyKey) => api.post('/feeds/v1/{federation}/recalls', { path: { federation }, body, idempotencyKey }), {
    outdates: ['recalls'],
    onDone: () => void navigate(`/partner/aterkallelser?forbund=${federation}`),
    onRefused: fields.take,
  });
  const send = (e: FormEvent) => {
    e.preventDefault();
    const whole = fields.check({
      '/entry': entry === '' && 'Choose',
      '/kind': kind === '' && 'Choose',
      '/reason': reason.trim() === '' && 'Required',
      '/days': !/^[1-9][0-9]?$/.test(days) && 'Present',
    });
    if (whole && kind !== '' && !recall.isPending) {
      recall.mutate({ entry, kind, replacement: kind === 'CORRECTED' && replacement.trim() ? replacement.trim() : null, reason: reason.trim(), days: Number(days) });
    }
  };
  return (
    <Form ref={form} onSubmit={send}>
      <WriteTrouble of={recall} />
      <Field fields={fields} at="/day" type="day" label={t.recall.day} hint={t.recall.dayHint} value={day} onChange={(typed) => { write(typed); choose(''); }} />
      {isDay(day) && <Candidates federation={federation} day={day} fields={fields} value={entry} onChange={choose} />}
      <RadioGroup {...fields.field('/kind')} value={kind || null} onChange={(it) => decide(it as Kind)} isRequired>
        <Label>{t.recall.kind}</Label>
        <FieldError>{fields.message('/kind')}</FieldError>
        <Radio value="ERASED"><span>{t.recall.kinds.ERASED}</span></Radio>
        <Radio value="CORRECTED"><span>{t.recall.kinds.CORRECTED}</span></Radio>
      </RadioGroup>
      {kind === 'CORRECTED' && <Field fields={fields} at="/replacement" label={t.recall.replacement} hint={t.recall.replacementHint} max={100} value={replacement} onChange={replace} />}
      <Field fields={fields} at="/reason" label={t.recall.reason} hint={t.recall.reasonHint} rows={2} max={500} value={reason} onChange={say} required />
      <Field fields={fields} at="/days" type="number" label={t.recall.days} hint={t.recall.daysHint} max={2} value={days} onChange={give} required />
      <Note tone="warn" icon="alarm"><p>{t.recall.warning}</p></Note>
      <div className={ui.actions}>
        <button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={recall.isPending}>{recall.isPending ? t.saving : t.recall.send}</button>
        {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
      </div>
    </Form>
  );
}

interface Chosen {
  fields: Fields;
  value: string;
  onChange: (entry: string) => void;
}

function Candidates({ federation, day, ...chosen }: { federation: string; day: string } & Chosen) {
  const { t } = useTexts();
  const query = useQuery(queries.recallCandidates(federation, day));
  return <Loaded query={query}>{(all) => (all.length === 0 ? <p role="status">{t.recall.noneOnThatDay}</p> : <Candidate all={all} {...chosen} />)}</Loaded>;
}

function Candidate({ all, fields, value, onChange }: { all: RecallCandidate[] } & Chosen) {
  const { t, date, month, time } = useTexts();
  const told = (said: string) => {
    if (/^\d{4}-\d\d$/.test(said)) return month(said);
    if (isDay(said)) return date(said);
    return /^\d{4}-\d\d-\d\dT/.test(said) ? `${date(said)} ${time(said)}` : said;
  };
  return (
    <RadioGroup {...fields.field('/entry')} value={value || null} onChange={onChange} isRequired>
      <Label>{t.recall.entry}</Label>
      <Hint>{t.recall.entryHint}</Hint>
      <FieldError>{fields.message('/entry')}</FieldError>
      {all.map((one) => (
        <Radio key={one.entry} value={one.entry} isDisabled={one.erased}>
          <span>
            <span lang="sv">{one.name}</span> <span className={ui.address}>({one.subject})</span>
            {one.says.length > 0 && <span className={ui.hint} lang="sv">{one.says.map((it) => `${it.name}: ${told(it.value)}`).join(', ')}</span>}
            <span className={ui.hint}>{one.erased ? t.recall.erasedAlready : one.partners.length === 0 ? t.recall.nobodyHasIt : t.recall.has(one.partners.join(', '))}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
