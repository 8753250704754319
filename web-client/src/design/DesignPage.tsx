import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { STATES } from '../api/model';
import { ApiProblem } from '../api/problem';
import { KeptNote } from '../offline/KeptNote';
import type { Letter } from '../offline/outbox';
import { Choice, Field, Several } from '../ui/Field';
import { Fold } from '../ui/Fold';
import { Loading } from '../ui/Loaded';
import { NewerNote } from '../ui/Newer';
import { Form, Label, Radio, RadioGroup } from '../ui/controls';
import { Empty, Note, PageHead, StateTag, Tag, type Tone } from '../ui/parts';
import { Support } from '../ui/QuickExit';
import { TroubleNote } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import css from './design.module.css';
import { useTexts } from './texts';

const TONES = { quiet: 'waiting', going: 'arrow', soon: 'clock', late: 'alarm', kept: 'check', broken: 'cross' } as const satisfies Record<Tone, string>;
const NOTES = { plain: 'info', good: 'check', warn: 'alarm', bad: 'alarm' } as const;
const TROUBLES = [401, 403, 404, 410, 429, 503].map((status) => (status === 410 ? new ApiProblem(status, { type: 'page-too-old' }) : new ApiProblem(status, {})));
const COLOURS = ['page', 'card', 'sunk', 'ink', 'soft', 'line', 'edge', 'brand', 'brand-soft', 'band', 'ring', 'focus', 'quiet', 'going', 'soon', 'late', 'kept', 'partly', 'broken'];
const LETTER: Letter = { key: '', who: '', title: '', page: '', address: '', body: null, etag: null, draft: '', writtenAt: '', state: 'CHANGED' };
const stay = () => undefined;

/** Every component in every state, on one page: what is not here has no place in the client. */
export default function DesignPage() {
  const { t } = useTexts();
  const d = t.design;
  return (
    <div className={ui.page}>
      <PageHead title={d.title} windowTitle={d.title} lead={d.lead} crumbs={[{ to: '/om', text: t.nav.about }]} />
      <Part title={d.states} lead={d.statesLead}><div className={css.row}>{STATES.map((s) => <StateTag key={s} state={s} />)}</div></Part>
      <Part title={d.tags}><div className={css.row}>{(Object.keys(TONES) as Tone[]).map((tone) => <Tag key={tone} tone={tone} icon={TONES[tone]}>{d.tones[tone]}</Tag>)}</div></Part>
      <Part title={d.buttons}>
        <div className={css.row}>
          <button type="button" className={ui.primary}>{d.primary}</button>
          <button type="button" className={ui.secondary}>{d.secondary}</button>
          <button type="button" className={ui.plain}>{d.plain}</button>
          <button type="button" className={ui.primary} aria-disabled>{d.busy}</button>
        </div>
      </Part>
      <Part title={d.type}><h3>{d.type}</h3><p className={ui.lead}>{d.typeText}</p><p>{d.typeText} <Link to="/om">{d.link}</Link></p><p className={ui.soft}>{d.typeText}</p></Part>
      <Part title={d.notes}>
        {(Object.keys(NOTES) as (keyof typeof NOTES)[]).map((tone) => <Note key={tone} tone={tone} icon={NOTES[tone]} title={d.noteKinds[tone]} level="h3"><p>{d.noteText}</p></Note>)}
      </Part>
      <Part title={d.waiting} lead={d.waitingLead}><div data-sample><Loading /></div></Part>
      <Part title={d.empty}><Empty title={d.emptyTitle} text={d.emptyText} /></Part>
      <Part title={d.troubles} lead={d.troublesLead}>
        {TROUBLES.map((error) => <TroubleNote key={error.type} error={error} onRetry={stay} />)}
        <TroubleNote error={new TypeError('offline')} onRetry={stay} />
        <NewerNote onLater={stay} />
        <KeptNote letter={{ ...LETTER, state: 'WAITING' }} onAgain={stay} onDiscarded={stay} quiet />
        <KeptNote letter={LETTER} onAgain={stay} onDiscarded={stay} quiet />
      </Part>
      <Part title={d.fields}><Fields /></Part>
      <Part title={d.fold}><Fold title={d.fold}><p>{d.folded}</p></Fold></Part>
      <Part title={d.colours} lead={d.coloursLead}>
        <ul className={css.colours}>{COLOURS.map((c) => <li key={c}><i style={{ backgroundColor: `var(--${c})` }} /><code>{c}</code></li>)}</ul>
      </Part>
      <Support />
    </div>
  );
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className={ui.stack}>
      <div>
        <h2>{title}</h2>
        {lead && <p className={ui.soft}>{lead}</p>}
      </div>
      {children}
    </section>
  );
}

function Fields() {
  const { t } = useTexts();
  const d = t.design;
  const { form, fields } = useFields();
  const [text, setText] = useState('');
  const [several, setSeveral] = useState<string[]>(['0']);
  const [one, setOne] = useState('0');
  const options = d.options.map((o, i) => [String(i), o] as const);
  const wrong = { ...fields, field: () => ({ isInvalid: true }), message: () => t.errors.Required };
  return (
    <Form ref={form}>
      <Field fields={fields} at="/text" label={d.text} hint={d.textHint} value={text} onChange={setText} />
      <Field fields={fields} at="/long" label={d.long} rows={3} value={text} onChange={setText} />
      <Field fields={fields} at="/day" label={d.day} type="day" value="2026-05-12" onChange={stay} />
      <Field fields={fields} at="/time" label={d.time} type="time" value="09:30" onChange={stay} />
      <Field fields={fields} at="/number" label={d.number} type="number" value="8" onChange={stay} />
      <Field fields={wrong} at="/wrong" label={d.wrong} value="" onChange={stay} />
      <Choice id="choice" label={d.choice} value="0" options={options} onChange={stay} />
      <Several fields={fields} at="/several" label={d.several} value={several} options={options} onChange={setSeveral} />
      <RadioGroup value={one || null} onChange={setOne}>
        <Label>{d.one}</Label>
        {options.map(([v, o]) => <Radio key={v} value={v}><span>{o}</span></Radio>)}
      </RadioGroup>
    </Form>
  );
}
