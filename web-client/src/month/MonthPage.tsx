import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useParams } from 'react-router';
import { api, type Tagged } from '../api/client';
import type { Month, MonthCounts } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { Said } from '../i18n';
import { Field } from '../ui/Field';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { FieldError, Form, Input, Label, TextField } from '../ui/controls';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { MonthTag } from './MonthTag';
import css from './month.module.css';
import { useTexts } from './texts';

const KINDS = ['started', 'ongoing', 'ended'] as const;
const GENDERS = ['women', 'men', 'other'] as const;
type Cell = `/counts/${(typeof KINDS)[number]}/${(typeof GENDERS)[number]}`;
const CELLS = KINDS.flatMap((k) => GENDERS.map((g): Cell => `/counts/${k}/${g}`));

export default function MonthPage() {
  const { id = '' } = useParams();
  const query = useQuery({ ...queries.month(id), refetchOnWindowFocus: false });
  return <Loaded query={query} alone>{(tagged) => <One tagged={tagged} onLatest={() => void query.refetch()} />}</Loaded>;
}

interface Draft {
  cells: Record<Cell, string>;
  comment: string;
}

function bodyOf({ cells, comment }: Draft): MonthCounts {
  const n = (cell: Cell) => Number(cells[cell].trim());
  const split = (kind: (typeof KINDS)[number]) => ({
    women: n(`/counts/${kind}/women`), men: n(`/counts/${kind}/men`), other: n(`/counts/${kind}/other`),
  });
  return { counts: { started: split('started'), ongoing: split('ongoing'), ended: split('ended') }, comment: comment.trim() || null };
}

type Done = 'saved' | 'closed' | 'reopened' | 'seeFirst';

/** What nobody has explained yet: figures that do not follow from the month before, or an uneven split. */
const odd = (m: Month) => !m.comment && (m.uneven || m.balance?.agrees === false);

function One({ tagged, onLatest }: { tagged: Tagged<Month>; onLatest: () => void }) {
  const { t, lang, month } = useTexts();
  const name = useFederationName();
  const [said, say] = useState<Done | null>(null);
  const m = tagged.data;
  return (
    <article className={`${ui.page} ${css.page}`}>
      <PageHead
        title={<>{month(m.month)}, <Said words={m.initiativeName} /></>}
        windowTitle={`${month(m.month)}, ${m.initiativeName[lang] || m.initiativeName.sv}`}
        crumbs={[{ to: `/manader?forbund=${m.federation}&ar=${m.month.slice(0, 4)}`, text: t.months.back }]}
      >
        <p className={ui.soft}>{name(m.federation)}</p>
        <MonthTag month={m} />
      </PageHead>
      {said && <div key={said} tabIndex={-1} ref={focusOnArrival}><Note tone={said === 'seeFirst' ? 'plain' : 'good'} icon={said === 'seeFirst' ? 'info' : 'check'}><p>{t.months[said]}</p></Note></div>}
      {m.balance && !m.balance.agrees && (
        <Note {...(m.state === 'CLOSED' ? { icon: 'info' } : { tone: 'warn', icon: 'alarm' })} title={t.months.offBalance}>
          <p>{t.months.expected(GENDERS.map((g) => `${t.months[g].toLocaleLowerCase()} ${m.balance?.expected[g]}`).join(', '))} {m.state === 'CLOSED' ? t.months.reopenToCorrect : t.months.correctOrComment}</p>
        </Note>
      )}
      {m.uneven && !m.comment && m.state !== 'CLOSED' && <Note tone="warn" icon="alarm" title={t.months.unevenTitle}><p>{t.months.uneven}</p></Note>}
      {m.state === 'CLOSED'
        ? <Closed tagged={tagged} onDone={() => say('reopened')} onLatest={onLatest} />
        : <CountsForm key={tagged.etag} tagged={tagged} onDone={say} onLatest={onLatest} />}
    </article>
  );
}

function CountsForm({ tagged: { data: m, etag }, onDone, onLatest }: { tagged: Tagged<Month>; onDone: (said: Done) => void; onLatest: () => void }) {
  const { t } = useTexts();
  const [empty] = useState((): Draft => ({
    cells: Object.fromEntries(KINDS.flatMap((k) => GENDERS.map((g) => [`/counts/${k}/${g}`, m.counts ? String(m.counts[k][g]) : '']))) as Record<Cell, string>,
    comment: m.comment ?? '',
  }));
  const { draft, change, clear } = useDraft(`month:${m.id}`, empty);
  const { form, fields } = useFields();
  const client = useQueryClient();
  const path = { id: m.id };
  const save = useWrite(
    ({ counts }: { counts: MonthCounts; thenClose: boolean }, idempotencyKey) =>
      api.put('/statistics/v1/months/{id}', { path, body: counts, idempotencyKey, etag }),
    { outdates: [], onRefused: fields.take },
  );
  const close = useWrite(
    (_saved: string | undefined, idempotencyKey) => api.post('/statistics/v1/months/{id}/closing', { path, idempotencyKey }),
    { outdates: ['months'], onRefused: onLatest },
  );
  const busy = save.isPending || close.isPending;
  const submit = (thenClose: boolean) => {
    const asShown = odd(m) && CELLS.every((c) => draft.cells[c].trim() === empty.cells[c]);
    const complete = fields.check({
      ...Object.fromEntries(CELLS.map((c) => [c, !/^\d{1,5}$/.test(draft.cells[c].trim()) && ('Whole' as const)])),
      '/comment': thenClose && asShown && m.uneven && draft.comment.trim() === '' && 'Required',
    });
    if (!complete || busy) return;
    save.mutate({ counts: bodyOf(draft), thenClose }, {
      onSuccess: (saved) => {
        if (thenClose && odd(saved.data) && !asShown) {
          finish('seeFirst');
          client.setQueryData(queries.month(m.id).queryKey, saved);
        } else if (thenClose) {
          close.mutate(saved.etag, { onSuccess: () => finish('closed') });
        } else {
          finish('saved');
          client.setQueryData(queries.month(m.id).queryKey, saved);
        }
      },
    });
  };
  const finish = (said: Done) => {
    clear();
    onDone(said);
  };
  const total = (k: (typeof KINDS)[number]) => {
    const ns = GENDERS.map((g) => draft.cells[`/counts/${k}/${g}`].trim());
    return ns.every((n) => /^\d+$/.test(n)) ? ns.reduce((s, n) => s + Number(n), 0) : '–';
  };
  return (
    <Form ref={form} onSubmit={(e: FormEvent) => { e.preventDefault(); submit(false); }}>
      <WriteTrouble of={save.error ? save : close} onLatest={onLatest} draftKept />
      <div className={css.counts}>
        {KINDS.map((k) => (
          <fieldset key={k} className={`${ui.card} ${css.count}`}>
            <legend>{t.months[k]}</legend>
            <div className={css.cells}>
              {GENDERS.map((g) => {
                const cell: Cell = `/counts/${k}/${g}`;
                return (
                  <TextField key={g} {...fields.field(cell)} value={draft.cells[cell]} inputMode="numeric" isRequired
                    onChange={(v) => change({ ...draft, cells: { ...draft.cells, [cell]: v } })}>
                    <Label>{t.months[g]}</Label>
                    <FieldError>{fields.message(cell)}</FieldError>
                    <Input maxLength={5} autoComplete="off" />
                  </TextField>
                );
              })}
              <p className={css.sum}><span>{t.months.sum}</span><output>{total(k)}</output></p>
            </div>
          </fieldset>
        ))}
      </div>
      <Field fields={fields} at="/comment" label={t.months.comment} hint={t.months.commentHint} rows={3} value={draft.comment} onChange={(comment) => change({ ...draft, comment })} />
      <div className={ui.stack}>
        <p className={ui.soft}>{t.months.closeLead}</p>
        <div className={ui.actions}>
          <button type="button" className={ui.primary} aria-disabled={busy} onClick={() => submit(true)}>{close.isPending ? t.months.closing : t.months.closeMonth}</button>
          <button type="submit" className={ui.secondary} aria-disabled={busy}>{save.isPending ? t.months.saving : t.months.save}</button>
          {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
        </div>
      </div>
    </Form>
  );
}

function Closed({ tagged: { data: m }, onDone, onLatest }: { tagged: Tagged<Month>; onDone: () => void; onLatest: () => void }) {
  const { t, date, month } = useTexts();
  const { form, fields } = useFields();
  const { draft: reason, change, clear } = useDraft(`reopening:${m.id}`, '');
  const reopen = useWrite(
    (given: string, idempotencyKey) =>
      api.post('/statistics/v1/months/{id}/reopening', { path: { id: m.id }, body: { reason: given }, idempotencyKey }),
    {
      outdates: ['months'],
      onDone: () => {
        clear();
        onDone();
      },
      onRefused: fields.take,
    },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!reopen.isPending && fields.check({ '/reason': reason.trim() === '' && 'Required' })) reopen.mutate(reason.trim());
  };
  return (
    <>
      {m.counts === null ? <p>{t.months.noCounts}</p> : (
        <div className={ui.card}>
          <table className={`${css.table} ${ui.narrowTable}`}>
            <caption className={ui.hidden}>{t.months.table}</caption>
            <thead>
              <tr><th scope="col"><span className={ui.hidden}>{t.months.table}</span></th>{GENDERS.map((g) => <th key={g} scope="col">{t.months[g]}</th>)}<th scope="col">{t.months.sum}</th></tr>
            </thead>
            <tbody>
              {KINDS.map((k) => {
                const row = m.counts?.[k] ?? { women: 0, men: 0, other: 0 };
                return (
                  <tr key={k}>
                    <th scope="row">{t.months[k]}</th>
                    {GENDERS.map((g) => <td key={g} data-label={t.months[g]}>{row[g]}</td>)}
                    <td data-label={t.months.sum}><b>{row.women + row.men + row.other}</b></td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {m.closedOn && <p className={ui.soft}>{t.months.closedOn(date(m.closedOn))}</p>}
      {m.comment && <div><h2>{t.months.comment}</h2><p lang="sv">{m.comment}</p></div>}
      {m.corrections.length > 0 && (
        <section className={ui.stack}>
          <h2>{t.months.corrections}</h2>
          <ul>{m.corrections.map((c) => <li key={c.reopenedOn + c.reason}>{t.months.correction(date(c.reopenedOn))}: <span lang="sv">{c.reason}</span></li>)}</ul>
        </section>
      )}
      {m.rederivations.length > 0 && (
        <section className={ui.stack}>
          <h2>{t.months.followed}</h2>
          <ul>{m.rederivations.map((r) => <li key={r.month + r.day}>{t.months.followedOn(month(r.month), date(r.day), r.before.ongoing.women + r.before.ongoing.men + r.before.ongoing.other)}</li>)}</ul>
        </section>
      )}
      <Form ref={form} onSubmit={submit} className={`form ${ui.card} ${ui.stack} ${ui.narrow}`}>
        <h2>{t.months.reopen}</h2>
        <WriteTrouble of={reopen} onLatest={onLatest} draftKept />
        <Field fields={fields} at="/reason" label={t.months.reopenReason} hint={t.months.reopenHint} rows={2} max={500} value={reason} onChange={change} required />
        <div><button type="submit" className={ui.secondary} aria-disabled={reopen.isPending}>{reopen.isPending ? t.months.reopening : t.months.reopen}</button></div>
      </Form>
    </>
  );
}
