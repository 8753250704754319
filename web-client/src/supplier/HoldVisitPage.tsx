import { useQuery } from '@tanstack/react-query';
import { useMemo, type FormEvent } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Tagged } from '../api/client';
import type { Policies, Supplier, SupplierVisit, VisitHolding } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { KeptNote } from '../offline/KeptNote';
import { useKept } from '../offline/useKept';
import { Field } from '../ui/Field';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { FieldError, Form, Label, Radio, RadioGroup } from '../ui/controls';
import { Empty, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { Download, PolicyTag } from './Documents';
import { FollowUp } from './FollowUp';
import css from './supplier.module.css';
import { useTexts } from './texts';

export default function HoldVisitPage() {
  const { id = '', visit = '' } = useParams();
  const { t, date } = useTexts();
  const { may } = useSession();
  const { today } = useNow();
  const query = useQuery({ ...queries.supplier(id), refetchOnWindowFocus: false });
  return (
    <Loaded query={query} alone>
      {(tagged) => {
        const ours = tagged.data.visits.find((v) => v.id === visit && v.state !== 'CANCELLED' && v.visitors.some((f) => may(['OFFICE', 'PROJECT_LEADER'], f)));
        const found = ours?.state === 'PLANNED' ? ours : undefined;
        return (
          <article className={ui.page}>
            <PageHead
              title={<span lang="sv">{t.suppliers.holdTitle(tagged.data.name)}</span>}
              windowTitle={t.suppliers.holdTitle(tagged.data.name)}
              crumbs={[{ to: '/leverantorer', text: t.suppliers.title }, { to: `/leverantor/${id}`, text: tagged.data.name }]}
            />
            {found && found.day > today && <Empty title={t.suppliers.visitAhead} text={t.suppliers.notYet(date(found.day))}><Link className={ui.secondary} to={`/leverantor/${id}`}>{t.suppliers.back}</Link></Empty>}
            {found && found.day <= today && <HoldVisit key={visit} tagged={tagged} visit={found} onLatest={() => void query.refetch()} />}
            {ours && <FollowUp key={`follow-up ${visit}`} path={{ id, visit }} day={ours.day} />}
            {!ours && <Empty title={t.suppliers.noSuchVisit} text={t.suppliers.noSuchVisitText}><Link className={ui.secondary} to={`/leverantor/${id}`}>{t.suppliers.back}</Link></Empty>}
          </article>
        );
      }}
    </Loaded>
  );
}

interface Answer {
  discussed: '' | 'yes' | 'no';
  agreed: string;
}

interface Draft {
  /** By area. */
  talks: Record<string, Answer>;
  nextStep: string;
}

const nothing: Answer = { discussed: '', agreed: '' };

/** Asks about each of the three documents, with the document beside the answer. */
export function HoldVisit({ tagged: { data: s, etag }, visit: v, onLatest }: { tagged: Tagged<Supplier>; visit: SupplierVisit; onLatest: () => void }) {
  const { t, date, longDate } = useTexts();
  const name = useFederationName();
  const navigate = useNavigate();
  const empty = useMemo<Draft>(() => ({ talks: {}, nextStep: '' }), []);
  const draftName = `visit:${v.id}`;
  const { draft, change, clear } = useDraft(draftName, empty);
  const { form, fields } = useFields();
  const { letter, send } = useKept({ title: t.suppliers.visitLetter(s.name, date(v.day)), page: `/leverantor/${s.id}/besok/${v.id}`, draft: draftName, etag });
  const hold = useWrite(
    (body: VisitHolding, idempotencyKey) => send('/commitments/v1/suppliers/{id}/visits/{visit}/holding', { id: s.id, visit: v.id }, body, idempotencyKey),
    {
      outdates: ['suppliers', 'commitments'],
      onDone: (arrived) => {
        if (!arrived) return;
        clear();
        void navigate(`/leverantor/${s.id}`, { state: { said: t.suppliers.heldDone } });
      },
      onRefused: fields.take,
    },
  );
  const answer = (area: string) => draft.talks[area] ?? nothing;
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const answered = s.policies.every((p) => answer(p.area).discussed !== '');
    const none = answered && s.policies.every((p) => answer(p.area).discussed === 'no');
    const complete = fields.check(Object.fromEntries(s.policies.map((p, i) => [
      `/talks/${i}/discussed`,
      (answer(p.area).discussed === '' && ('Choose' as const)) || (none && i === 0 && ('NothingDiscussed' as const)),
    ])));
    if (complete && !hold.isPending) {
      hold.mutate({
        talks: s.policies.map((p) => ({ area: p.area, discussed: answer(p.area).discussed === 'yes', agreed: answer(p.area).agreed.trim() || null })),
        nextStep: draft.nextStep.trim() || null,
      });
    }
  };
  if (letter) return <KeptNote letter={letter} onAgain={onLatest} onDiscarded={() => { clear(); onLatest(); }} />;
  return (
    <Form ref={form} onSubmit={submit}>
      <div>
        <p className={css.when}><b><time dateTime={v.day}>{longDate(v.day)}</time></b> · {t.suppliers.by(v.visitors.map(name).join(', '))}</p>
        <p className={ui.lead}>{t.suppliers.holdLead}</p>
      </div>
      <WriteTrouble of={hold} onLatest={onLatest} draftKept />
      {s.policies.map((p, i) => (
        <section key={p.area} className={`${ui.card} ${ui.stack}`} aria-labelledby={p.area}>
          <h2 id={p.area}>{wordFor(t.suppliers.areas, p.area)}</h2>
          <div className={css.talk}>
            <div className={ui.stack}>
              <RadioGroup {...fields.field(`/talks/${i}/discussed`)} value={answer(p.area).discussed || null} isRequired className={`radio-group ${css.yesNo}`}
                onChange={(d) => change({ ...draft, talks: { ...draft.talks, [p.area]: { ...answer(p.area), discussed: d as Answer['discussed'] } } })}>
                <Label>{t.suppliers.wasDiscussed}</Label>
                <FieldError>{fields.message(`/talks/${i}/discussed`)}</FieldError>
                <Radio value="yes"><span>{t.suppliers.yes}</span></Radio>
                <Radio value="no"><span>{t.suppliers.no}</span></Radio>
              </RadioGroup>
              <Field fields={fields} at={`/talks/${i}/agreed`} label={t.suppliers.agreedLabel} hint={t.suppliers.agreedHint} value={answer(p.area).agreed} rows={3}
                onChange={(agreed) => change({ ...draft, talks: { ...draft.talks, [p.area]: { ...answer(p.area), agreed } } })} />
            </div>
            <Beside policies={p} supplier={s.id} />
          </div>
        </section>
      ))}
      <Field fields={fields} at="/nextStep" label={t.suppliers.nextStepLabel} hint={t.suppliers.agreedHint} value={draft.nextStep} onChange={(nextStep) => change({ ...draft, nextStep })} rows={3} />
      <div className={ui.stack}>
        <p className={ui.soft}>{t.suppliers.holdFinal}</p>
        <div className={ui.actions}>
          <button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={hold.isPending}>{hold.isPending ? t.suppliers.holding : t.suppliers.hold}</button>
          {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
        </div>
      </div>
    </Form>
  );
}

function Beside({ policies: p, supplier }: { policies: Policies; supplier: string }) {
  const { t } = useTexts();
  const latest = p.versions[0];
  return (
    <div className={css.beside}>
      <h3>{t.suppliers.holdDocument}</h3>
      <PolicyTag policies={p} />
      {latest ? <Download policy={latest} area={p.area} supplier={supplier} /> : <p className={ui.soft}>{t.suppliers.holdNoDocument}</p>}
    </div>
  );
}
