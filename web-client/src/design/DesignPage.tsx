import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { STATES } from '../api/model';
import { ApiProblem } from '../api/problem';
import { KeptNote } from '../offline/KeptNote';
import type { Letter } from '../offline/outbox';
import { DayForm } from '../ui/DayForm';
import { Choice, Field, Several } from '../ui/Field';
import { FileField } from '../ui/FileField';
import { First } from '../ui/First';
import { Fold } from '../ui/Fold';
import { Loading } from '../ui/Loaded';
import { NewerNote } from '../ui/Newer';
import { Checkbox, FieldError, Form, Label, Radio, RadioGroup } from '../ui/controls';
import { Icon, ICONS } from '../ui/icons';
import { OneText } from '../ui/OneText';
import { Empty, Note, PageHead, StateTag, Tag, type Tone } from '../ui/parts';
import { QuickExit, Support } from '../ui/QuickExit';
import { TroubleNote, WriteNote } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import css from './design.module.css';
import { useTexts } from './texts';

// What draws numbers comes when the rest stands.
const Drawings = lazy(() => import('./Drawings'));

const TONES = { quiet: 'waiting', going: 'arrow', soon: 'clock', late: 'alarm', kept: 'check', broken: 'cross' } as const satisfies Record<Tone, string>;
const NOTES = { plain: 'info', good: 'check', warn: 'alarm', bad: 'alarm' } as const;
const TROUBLES = [401, 403, 404, 410, 429, 503].map((status) => (status === 410 ? new ApiProblem(status, { type: 'page-too-old' }) : new ApiProblem(status, {})));
/** Of a write: changed meanwhile, a login that ended, a page that is too old, and what the service refuses in its own words. */
const REFUSED = [
  ...[412, 401].map((status) => new ApiProblem(status, {})),
  new ApiProblem(409, { type: 'masking-open', title: 'En maskning väntar på beslut', detail: 'Be en annan handläggare godkänna den, och gör sedan utdraget.' }),
];
const COLOURS = ['page', 'card', 'sunk', 'ink', 'soft', 'line', 'edge', 'brand', 'brand-soft', 'band', 'ring', 'focus', 'quiet', 'going', 'soon', 'late', 'kept', 'partly', 'broken'];
const LETTER: Letter = { key: '', who: '', title: '', page: '', address: '', body: null, etag: null, draft: '', writtenAt: '', state: 'CHANGED' };
const stay = () => undefined;
const nothing = () => Promise.resolve();

/** Every component in every state, on one page: what is not here has no place in the client. */
export default function DesignPage() {
  const { t } = useTexts();
  const d = t.design;
  const parts: [title: string, lead: string | undefined, shown: ReactNode][] = [
    [d.states, d.statesLead, <div key="p" className={css.row}>{STATES.map((s) => <StateTag key={s} state={s} />)}</div>],
    [d.tags, undefined, <div key="p" className={css.row}>{(Object.keys(TONES) as Tone[]).map((tone) => <Tag key={tone} tone={tone} icon={TONES[tone]}>{d.tones[tone]}</Tag>)}</div>],
    [d.icons, d.iconsLead, <ul key="p" className={css.row}>{ICONS.map((name) => <li key={name} className={css.icon}><Icon name={name} size={24} /><code>{name}</code></li>)}</ul>],
    [d.type, undefined, <Type key="p" />],
    [d.buttons, d.buttonsLead, <Buttons key="p" />],
    [d.notes, undefined, (Object.keys(NOTES) as (keyof typeof NOTES)[]).map((tone) => <Note key={tone} tone={tone} icon={NOTES[tone]} title={d.noteKinds[tone]} level="h3"><p>{d.noteText}</p></Note>)],
    [d.waiting, d.waitingLead, <div key="p" data-sample><Loading /><p className={ui.soft}>{t.loadingLong}</p></div>],
    [d.empty, undefined, <Empty key="p" title={d.emptyTitle} text={d.emptyText}><button type="button" className={ui.secondary}>{d.emptyDo}</button></Empty>],
    [d.troubles, d.troublesLead, <Troubles key="p" />],
    [d.lists, d.listsLead, <Lists key="p" />],
    [d.fields, d.fieldsLead, <Fields key="p" />],
    [d.folds, d.foldsLead, <Folds key="p" />],
    [d.drawings, d.drawingsLead, <Suspense key="p" fallback={<Loading />}><Drawings /></Suspense>],
    [d.colours, d.coloursLead, <ul key="p" className={css.colours}>{COLOURS.map((c) => <li key={c}><i style={{ backgroundColor: `var(--${c})` }} /><code>{c}</code></li>)}</ul>],
    [d.exit, d.exitLead, <QuickExit key="p" />],
  ];
  return (
    <div className={ui.page}>
      <PageHead title={d.title} windowTitle={d.title} lead={d.lead} crumbs={[{ to: '/om', text: t.nav.about }]} />
      <nav aria-label={d.onPage}>
        <ul className={css.contents}>{parts.map(([title], i) => <li key={title}><a href={`#part-${i}`}>{title}</a></li>)}</ul>
      </nav>
      {parts.map(([title, lead, shown], i) => <Part key={title} id={`part-${i}`} title={title} lead={lead}>{shown}</Part>)}
      <Support />
    </div>
  );
}

function Part({ id, title, lead, children }: { id: string; title: string; lead: string | undefined; children: ReactNode }) {
  return (
    <section id={id} className={`${ui.stack} ${css.part}`}>
      <div>
        <h2>{title}</h2>
        {lead && <p className={ui.soft}>{lead}</p>}
      </div>
      {children}
    </section>
  );
}

function Type() {
  const { t } = useTexts();
  const d = t.design;
  return (
    <>
      <ol className={ui.crumbs}><li><a href="#part-3">{d.crumb}</a></li><li><a href="#part-3">{d.link}</a></li></ol>
      <p className={css.title}>{d.title}</p>
      <p className={ui.lead}>{d.typeText}</p>
      <h3>{d.heading}</h3>
      <p>{d.typeText} <Link to="/om">{d.link}</Link></p>
      <p className={ui.soft}>{d.typeText}</p>
      <p className={`${ui.soft} ${ui.small}`}>{d.typeText}</p>
      <p><code>{d.code}</code></p>
    </>
  );
}

function Buttons() {
  const { t } = useTexts();
  const d = t.design;
  return (
    <>
      <div className={ui.actions}>
        <button type="button" className={`${ui.primary} ${ui.big}`}>{d.big}</button>
        <button type="button" className={ui.primary}>{d.primary}</button>
        <button type="button" className={ui.secondary}>{d.secondary}</button>
        <button type="button" className={ui.plain}>{d.plain}</button>
        <Link className={ui.secondary} to="/om">{d.link}</Link>
      </div>
      <div className={ui.actions}>
        <button type="button" className={ui.primary} aria-disabled>{d.busy}</button>
        <button type="button" className={ui.secondary} aria-disabled>{d.busy}</button>
      </div>
      <div role="group" aria-label={d.sure} className={ui.stack}>
        <p>{d.sure}</p>
        <div className={ui.actions}>
          <button type="button" className={ui.primary}>{d.yes}</button>
          <button type="button" className={ui.secondary}>{d.no}</button>
        </div>
      </div>
    </>
  );
}

function Troubles() {
  return (
    <>
      {TROUBLES.map((error) => <TroubleNote key={error.type} error={error} onRetry={stay} />)}
      <TroubleNote error={new TypeError('offline')} onRetry={stay} />
      {REFUSED.map((error) => <WriteNote key={error.type} of={{ error, reset: stay }} onLatest={stay} level="h3" />)}
      <NewerNote onLater={stay} />
      <KeptNote letter={{ ...LETTER, state: 'WAITING' }} onAgain={stay} onDiscarded={stay} quiet />
      <KeptNote letter={LETTER} onAgain={stay} onDiscarded={stay} quiet />
    </>
  );
}

function Lists() {
  const { t } = useTexts();
  const d = t.design;
  const [sought, seek] = useState('');
  const [shown, show] = useState('0');
  const options = d.options.map((o, i) => [String(i), o] as const);
  return (
    <>
      <nav className={ui.choices} aria-label={d.pills}>
        {d.options.map((o, i) => <a key={o} href="#part-9" aria-current={i === 0 ? 'true' : undefined}>{o} ({3 - i})</a>)}
      </nav>
      <search className={`${ui.card} ${ui.filters}`} aria-label={d.search}>
        <div className={ui.field}>
          <label htmlFor="design-q">{d.search}</label>
          <input id="design-q" type="search" value={sought} onChange={(e) => seek(e.target.value)} />
        </div>
        <Choice id="design-filter" label={d.choice} value={shown} options={options} onChange={show} />
      </search>
      <ul className={ui.rows}>
        {d.options.slice(0, 2).map((o, i) => (
          <li key={o} className={ui.row}>
            <div>
              <h3><a href="#part-9">{o}</a></h3>
              <p className={ui.soft}>{d.rowText}</p>
            </div>
            <Tag tone={i === 0 ? 'soon' : 'kept'} icon={i === 0 ? 'clock' : 'check'}>{i === 0 ? d.tones.soon : d.tones.kept}</Tag>
          </li>
        ))}
      </ul>
      <First all={d.options} few={d.options.slice(0, 2)}>
        {(drawn) => (
          <table className={ui.narrowTable}>
            <caption>{d.table}</caption>
            <thead><tr><th scope="col">{d.text}</th><th scope="col">{d.number}</th><th scope="col">{d.states}</th></tr></thead>
            <tbody>
              {drawn.map((o, i) => (
                <tr key={o}>
                  <th scope="row">{o}</th>
                  <td data-label={d.number}>{(i + 1) * 4}</td>
                  <td data-label={d.states}><StateTag state={STATES[i] ?? 'UNKNOWN'} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </First>
      <section className={`${ui.card} ${ui.stack}`} aria-label={d.card}>
        <h3>{d.card}</h3>
        <dl className={ui.facts}>{d.options.map((o) => <div key={o}><dt>{o}</dt><dd>{d.rowText}</dd></div>)}</dl>
      </section>
    </>
  );
}

function Fields() {
  const { t } = useTexts();
  const d = t.design;
  const { form, fields } = useFields();
  const [text, setText] = useState('');
  const [several, setSeveral] = useState<string[]>(['0']);
  const [one, setOne] = useState('0');
  const [agreed, agree] = useState(true);
  const options = d.options.map((o, i) => [String(i), o] as const);
  const wrong = { ...fields, field: () => ({ isInvalid: true }), message: () => t.errors.Required };
  return (
    <Form ref={form} className={`form ${ui.narrow}`}>
      <Field fields={fields} at="/text" label={d.text} hint={d.textHint} value={text} onChange={setText} />
      <Field fields={fields} at="/long" label={d.long} rows={3} value={text} onChange={setText} />
      <Field fields={fields} at="/day" label={d.day} type="day" value="2026-05-12" onChange={stay} />
      <Field fields={fields} at="/noday" label={d.noDay} type="day" value="" onChange={stay} />
      <Field fields={fields} at="/time" label={d.time} type="time" value="09:30" onChange={stay} />
      <Field fields={fields} at="/number" label={d.number} type="number" value="8" onChange={stay} />
      <Field fields={wrong} at="/wrong" label={d.wrong} value="" onChange={stay} />
      <Choice id="choice" label={d.choice} hint={d.textHint} value="0" options={options} onChange={stay} />
      <Choice id="wrong-choice" label={d.wrongChoice} error={t.errors.Choose} value="0" options={options} onChange={stay} />
      <Several fields={fields} at="/several" label={d.several} value={several} options={options} onChange={setSeveral} />
      <Several fields={wrong} at="/wrong-several" label={d.wrongSeveral} value={[]} options={options} onChange={stay} />
      <RadioGroup value={one || null} onChange={setOne}>
        <Label>{d.one}</Label>
        {options.map(([v, o]) => <Radio key={v} value={v} isDisabled={v === '2'}><span>{v === '2' ? d.closed : o}</span></Radio>)}
      </RadioGroup>
      <RadioGroup value={null} onChange={stay} isInvalid isRequired>
        <Label>{d.wrongOne}</Label>
        <FieldError>{t.errors.Choose}</FieldError>
        {options.slice(0, 2).map(([v, o]) => <Radio key={v} value={v}><span>{o}</span></Radio>)}
      </RadioGroup>
      <Checkbox isSelected={agreed} onChange={agree}><span>{d.alone}</span></Checkbox>
      <FileField id="design-file" label={d.file} onChoose={stay} />
      <div className={ui.actions}>
        <button type="button" className={ui.primary}>{t.save}</button>
        <span className={ui.wrong}>{t.checkFields(2)}</span>
      </div>
    </Form>
  );
}

function Folds() {
  const { t } = useTexts();
  const d = t.design;
  return (
    <div>
      <Fold title={d.fold}><p>{d.folded}</p></Fold>
      <Fold title={d.foldOpen} open><p>{d.folded}</p></Fold>
      <OneText title={d.oneText} label={d.long} at="/one" submit={t.save} quiet outdates={[]} send={nothing} onDone={stay} onLatest={stay} />
      <DayForm title={d.dayForm} label={d.day} at="/when" first="2026-05-12" send={nothing} onDone={stay} onLatest={stay} />
    </div>
  );
}
