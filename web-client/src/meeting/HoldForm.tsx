import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import type { Holding, Meeting, MissedReason } from '../api/model';
import { useWrite } from '../api/useWrite';
import { Said, wordFor } from '../i18n';
import { KeptNote } from '../offline/KeptNote';
import { useKept } from '../offline/useKept';
import { Field } from '../ui/Field';
import { Checkbox, CheckboxGroup, FieldError, Form, Hint, Label, Radio, RadioGroup } from '../ui/controls';
import { focusOnArrival, Tag } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import css from './meeting.module.css';
import { useTexts } from './texts';

const REASONS = ['TIME_RAN_OUT', 'RESPONSIBLE_ABSENT', 'MATERIAL_MISSING', 'OTHER_MATTER_TOOK_OVER', 'OTHER'] as const satisfies readonly MissedReason[];

interface Answer {
  done: '' | 'yes' | 'no';
  reason: string;
  note: string;
}

interface Draft {
  present: string;
  /** By the item's code. */
  items: Record<string, Answer>;
  step: Answer;
  result: string;
  rulesRead: boolean;
}

const nothing: Answer = { done: '', reason: '', note: '' };

const outcome = (a: Answer) => ({
  done: a.done === 'yes',
  missedReason: a.done === 'no' ? (a.reason as MissedReason) : null,
  note: a.note.trim() || null,
});

const unanswered = (a: Answer, at: string) => ({
  [`${at}/done`]: a.done === '' && ('Choose' as const),
  [`${at}/missedReason`]: a.done === 'no' && a.reason === '' && ('ReasonRequired' as const),
  [`${at}/note`]: a.done === 'no' && a.reason === 'OTHER' && a.note.trim() === '' && ('NoteRequired' as const),
});

/** What was answered, as the service takes it: a reason only where something was not done. */
function bodyOf(draft: Draft, meeting: Meeting): Holding {
  const step = meeting.step;
  return {
    present: Number(draft.present),
    items: meeting.items.map((i) => ({ code: i.code, ...outcome(draft.items[i.code] ?? nothing) })),
    step: !step ? null : {
      round: step.round,
      step: step.step,
      ...outcome(draft.step),
      result: step.step === 6 && draft.step.done === 'yes' ? draft.result.trim() : null,
      conversationRulesRead: step.step === 1 ? draft.rulesRead : null,
    },
  };
}

/** Says of each standing item whether it was done. What has been answered survives a refusal, a login and a reload. */
export default function HoldForm({ meeting, etag, onHeld, onLatest }: {
  meeting: Meeting;
  etag: string | undefined;
  onHeld: () => void;
  onLatest: () => void;
}) {
  const { t, date } = useTexts();
  const draftName = `meeting:${meeting.id}`;
  const empty = useMemo<Draft>(() => ({ present: '', items: {}, step: nothing, result: '', rulesRead: false }), []);
  const { draft, kept, change, clear } = useDraft(draftName, empty);
  const { form, fields } = useFields();
  const [confirming, setConfirming] = useState(false);
  const { letter, send: sendOrKeep } = useKept({ title: `${meeting.title}, ${date(meeting.startsAt)}`, page: `/mote/${meeting.id}`, draft: draftName, etag });
  const hold = useWrite(
    (body: Holding, idempotencyKey) => sendOrKeep('/commitments/v1/meetings/{id}/holding', { id: meeting.id }, body, idempotencyKey),
    {
      outdates: ['meetings', 'commitments'],
      onDone: (arrived) => {
        setConfirming(false);
        if (!arrived) return;
        clear();
        onHeld();
      },
      onRefused: (error) => {
        setConfirming(false);
        fields.take(error);
      },
    },
  );

  const review = (e: FormEvent) => {
    e.preventDefault();
    const { step } = meeting;
    const complete = fields.check({
      '/present': !/^[1-9]\d{0,3}$/.test(draft.present.trim()) && 'Present',
      ...Object.assign({}, ...meeting.items.map((item, i) => unanswered(draft.items[item.code] ?? nothing, `/items/${i}`))),
      ...(step && unanswered(draft.step, '/step')),
      '/step/conversationRulesRead': step?.step === 1 && draft.step.done === 'yes' && !draft.rulesRead && 'RulesRequired',
      '/step/result': step?.step === 6 && draft.step.done === 'yes' && draft.result.trim() === '' && 'ResultRequired',
    });
    if (complete) setConfirming(true);
  };

  if (letter) return <KeptNote letter={letter} onAgain={onLatest} onDiscarded={() => { clear(); onLatest(); }} />;
  if (confirming) {
    const send = () => {
      if (!hold.isPending) hold.mutate(bodyOf(draft, meeting));
    };
    return (
      <Confirm meeting={meeting} draft={draft}>
        <button type="button" className={`${ui.primary} ${ui.big}`} aria-disabled={hold.isPending} onClick={send}>
          {hold.isPending ? t.hold.holding : t.hold.confirm}
        </button>
        <button type="button" className={ui.secondary} onClick={() => setConfirming(false)}>{t.hold.change}</button>
      </Confirm>
    );
  }
  return (
    <Form ref={form} onSubmit={review} className={`form ${css.hold}`}>
      <div>
        <h2>{t.hold.title}</h2>
        <p className={ui.lead}>{t.hold.lead}</p>
        {kept && (
          <p className={ui.actions}>{t.hold.draftKept} <button type="button" className={ui.plain} onClick={clear}>{t.hold.clearDraft}</button></p>
        )}
      </div>
      <WriteTrouble of={hold} onLatest={onLatest} draftKept />
      {meeting.items.map((item, i) => (
        <Question
          key={item.code}
          title={<Said words={item.title} />}
          ask={t.hold.wasDone}
          yes={t.hold.done}
          no={t.hold.notDone}
          whyHint={t.hold.whyHint}
          at={`/items/${i}`}
          answer={draft.items[item.code] ?? nothing}
          onAnswer={(a) => change({ ...draft, items: { ...draft.items, [item.code]: a } })}
          fields={fields}
        />
      ))}
      {meeting.step && (
        <Question
          title={<>{t.stairs.title}: {t.stairs.step(meeting.step.step).toLocaleLowerCase()}, {t.stairs.names[meeting.step.step - 1] ?? meeting.step.name}</>}
          ask={t.hold.stepDone}
          yes={t.hold.stepDoneYes}
          no={t.hold.stepDoneNo}
          whyHint={t.hold.stepWhyHint}
          at="/step"
          answer={draft.step}
          onAnswer={(step) => change({ ...draft, step })}
          fields={fields}
        >
          {meeting.step.step === 1 && draft.step.done === 'yes' && (
            <CheckboxGroup {...fields.field('/step/conversationRulesRead')} aria-label={t.hold.rules}
              value={draft.rulesRead ? ['read'] : []} onChange={(v) => change({ ...draft, rulesRead: v.length > 0 })}>
              <FieldError>{fields.message('/step/conversationRulesRead')}</FieldError>
              <Checkbox value="read"><span>{t.hold.rules}</span></Checkbox>
              <Hint>{t.hold.rulesHint}</Hint>
            </CheckboxGroup>
          )}
          {meeting.step.step === 6 && draft.step.done === 'yes' && (
            <Field fields={fields} at="/step/result" label={t.hold.result} hint={t.hold.resultHint} rows={4} max={4000} value={draft.result} onChange={(result) => change({ ...draft, result })} required />
          )}
        </Question>
      )}
      <div className={`${ui.card} ${ui.stack}`}>
        <Field fields={fields} at="/present" label={t.hold.present} hint={t.hold.presentHint} type="number" max={4} value={draft.present} onChange={(present) => change({ ...draft, present })} required />
      </div>
      <div className={ui.actions}>
        <button type="submit" className={`${ui.primary} ${ui.big}`}>{t.hold.review}</button>
        {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
      </div>
    </Form>
  );
}

function Question({ title, ask, yes, no, whyHint, at, answer, onAnswer, fields, children }: {
  title: ReactNode;
  ask: string;
  yes: string;
  no: string;
  whyHint: string;
  at: string;
  answer: Answer;
  onAnswer: (answer: Answer) => void;
  fields: ReturnType<typeof useFields>['fields'];
  children?: ReactNode;
}) {
  const { t } = useTexts();
  const other = answer.done === 'no' && answer.reason === 'OTHER';
  return (
    <section className={`${ui.card} ${css.question}`}>
      <h3 className={css.item}>{title}</h3>
      <RadioGroup {...fields.field(`${at}/done`)} value={answer.done || null} onChange={(done) => onAnswer({ ...answer, done: done as Answer['done'] })} isRequired className={`radio-group ${css.yesNo}`}>
        <Label>{ask}</Label>
        <FieldError>{fields.message(`${at}/done`)}</FieldError>
        <Radio value="yes"><span>{yes}</span></Radio>
        <Radio value="no"><span>{no}</span></Radio>
      </RadioGroup>
      {answer.done === 'no' && (
        <RadioGroup {...fields.field(`${at}/missedReason`)} value={answer.reason || null} onChange={(reason) => onAnswer({ ...answer, reason })} isRequired>
          <Label>{t.hold.why}</Label>
          <Hint>{whyHint}</Hint>
          <FieldError>{fields.message(`${at}/missedReason`)}</FieldError>
          {REASONS.map((r) => <Radio key={r} value={r}><span>{wordFor(t.hold.missed, r)}</span></Radio>)}
        </RadioGroup>
      )}
      {children}
      {answer.done !== '' && (
        <Field fields={fields} at={`${at}/note`} label={other ? t.hold.otherNote : t.hold.note} hint={other ? t.hold.otherNoteHint : t.hold.noteHint} rows={2} value={answer.note} onChange={(note) => onAnswer({ ...answer, note })} required={other} />
      )}
    </section>
  );
}

function Confirm({ meeting, draft, children }: { meeting: Meeting; draft: Draft; children: ReactNode }) {
  const { t } = useTexts();
  const lines = [
    ...meeting.items.map((i) => ({ key: i.code, title: <Said words={i.title} />, answer: draft.items[i.code] ?? nothing })),
    ...(meeting.step ? [{ key: 'step', title: <>{t.stairs.title}, {t.stairs.step(meeting.step.step).toLocaleLowerCase()}</>, answer: draft.step }] : []),
  ];
  return (
    <section className={`${ui.card} ${ui.stack}`} aria-labelledby="confirm">
      <h2 id="confirm" tabIndex={-1} ref={focusOnArrival}>{t.hold.confirmTitle}</h2>
      <p>{t.hold.confirmLead}</p>
      <ul className={ui.rows}>
        {lines.map(({ key, title, answer }) => (
          <li key={key} className={ui.row}>
            <div>
              <h3>{title}</h3>
              {answer.done === 'no' && <p>{wordFor(t.hold.missed, answer.reason)}</p>}
              {answer.note && <p className={ui.soft}>{answer.note}</p>}
            </div>
            {answer.done === 'yes' ? <Tag tone="kept" icon="check">{t.meetings.done}</Tag> : <Tag tone="broken" icon="cross">{t.meetings.notDone}</Tag>}
          </li>
        ))}
        <li className={ui.row}><h3>{t.hold.present}</h3><span>{t.meetings.presentCount(Number(draft.present))}</span></li>
      </ul>
      <div className={ui.actions}>{children}</div>
    </section>
  );
}
