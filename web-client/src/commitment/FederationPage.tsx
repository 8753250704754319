import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { STATES, type Commitment } from '../api/model';
import { queries } from '../api/queries';
import { useLive } from '../api/useLive';
import { Said, wordFor } from '../i18n';
import { Choice } from '../ui/Field';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead, StateTag } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useNow } from '../ui/useNow';
import { usePieces } from '../ui/usePieces';
import { FactMarks } from './FactMarks';
import { Sift } from './Sift';
import { binding, howMany } from './standing';
import css from './commitment.module.css';
import { useTexts } from './texts';
import { WhyLink } from './WhyLink';

type Sort = 'number' | 'state' | 'title' | 'owner';
const SORTS: readonly Sort[] = ['number', 'state', 'title', 'owner'];

const rank = (c: Commitment) => (STATES as readonly string[]).indexOf(c.fulfilment.state);

/** All commitments of a federation. They are few, so they are fetched whole and sifted here, without waiting. */
export default function FederationPage() {
  useLive();
  const { t, lang } = useTexts();
  const { federation = '' } = useParams();
  const name = useFederationName()(federation);
  const commitments = useQuery(queries.commitments(federation));
  const declarations = useQuery(queries.declarations).data?.filter((d) => d.federation === federation) ?? [];
  return (
    <div className={ui.page}>
      <PageHead title={name} windowTitle={t.list.title(name)} crumbs={[{ to: '/', text: t.nav.start }]}>
        <div className={`${ui.actions} ${ui.screen}`}>
          {declarations.map((d) => (
            <Link key={d.id} to={`/deklaration/${d.id}`}>{t.list.declaration}{declarations.length > 1 && `: ${d.title[lang] || d.title.sv}`}</Link>
          ))}
          <Link to={`/uppfoljning/${federation}`}>{t.list.followUp}</Link>
          <Link to={`/forbund/${federation}/blad`}>{t.list.board}</Link>
        </div>
      </PageHead>
      <Loaded query={commitments}>
        {(all) => (all.length === 0 ? <Empty title={t.list.emptyTitle} text={t.list.emptyText} /> : <Sifted all={all} />)}
      </Loaded>
    </div>
  );
}

function Sifted({ all }: { all: Commitment[] }) {
  const { t, lang, compare, date } = useTexts();
  const { today } = useNow();
  const [params, setParams] = useSearchParams();
  const chosen = { q: params.get('q') ?? '', state: params.get('lage') ?? '', form: params.get('form') ?? '', owner: params.get('ansvarig') ?? '', sort: (params.get('ordning') ?? 'number') as Sort };
  const set = (name: string, value: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    }, { replace: true });
  const owner = (c: Commitment) => wordFor(t.owners, c.owner);
  const words = chosen.q.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const shown = all
    .filter((c) => (!chosen.state || c.fulfilment.state === chosen.state) && (!chosen.form || c.form === chosen.form) && (!chosen.owner || c.owner === chosen.owner))
    .filter((c) => {
      const text = `${c.number} ${c.title.sv} ${c.title.en} ${c.sentence}`.toLocaleLowerCase('sv');
      return words.every((w) => text.includes(w));
    })
    .toSorted((a, b) => {
      if (chosen.sort === 'title') return compare(a.title[lang] || a.title.sv, b.title[lang] || b.title.sv);
      if (chosen.sort === 'owner') return compare(owner(a), owner(b)) || a.number - b.number;
      return (chosen.sort === 'state' ? rank(a) - rank(b) : 0) || a.number - b.number;
    });
  const drawn = usePieces(shown.length);
  const now = binding(all);
  return (
    <>
      <p className={ui.lead}>
        {now.length > 0 && t.list.summary(now.length, howMany(now, 'KEPT', 'ON_TRACK'), howMany(now, 'LATE', 'NOT_KEPT'))}
        {now.length < all.length && ` ${t.list.ended(all.length - now.length)}`}
      </p>
      <Sift used={[chosen.form, chosen.owner].some(Boolean) || chosen.sort !== 'number'} more={(
        <>
          <Choice id="form" label={t.list.form} value={chosen.form} onChange={(v) => set('form', v)}
            options={[['', t.list.allForms], ...[...new Set(all.map((c) => c.form))].map((f) => [f, wordFor(t.forms, f)] as const)]} />
          <Choice id="owner" label={t.decided.list.owner} value={chosen.owner} onChange={(v) => set('ansvarig', v)}
            options={[['', t.decided.list.allOwners], ...[...new Set(all.map((c) => c.owner))].map((o) => [o, wordFor(t.owners, o)] as const).toSorted((a, b) => compare(a[1], b[1]))]} />
          <Choice id="sort" label={t.list.sort} value={chosen.sort} onChange={(v) => set('ordning', v === 'number' ? '' : v)}
            options={SORTS.map((s) => [s, s === 'owner' ? t.decided.list.sortOwner : t.list.sorts[s]] as const)} />
        </>
      )}>
        <div className={ui.field}>
          <label htmlFor="q">{t.list.search}</label>
          <input id="q" type="search" value={chosen.q} onChange={(e) => set('q', e.target.value)} />
        </div>
        <Choice id="state" label={t.list.state} value={chosen.state} onChange={(v) => set('lage', v)}
          options={[['', t.list.allStates], ...STATES.map((s) => [s, t.states[s]] as const)]} />
      </Sift>
      <div className={css.summary}>
        <output>{t.list.shown(shown.length, all.length)}</output>
        <span className={css.printed}>{t.list.printed(date(today))}</span>
        <button type="button" className={ui.plain} onClick={() => window.print()}>{t.list.print}</button>
      </div>
      {shown.length === 0
        ? (
          <Empty title={t.list.noHitsTitle} text={t.list.noHitsText}>
            <button type="button" className={ui.secondary} onClick={() => setParams({}, { replace: true })}>{t.list.clear}</button>
          </Empty>
        )
        : <ol className={ui.rows}>{shown.slice(0, drawn).map((c) => <li key={c.id}><Row commitment={c} /></li>)}</ol>}
    </>
  );
}

function Row({ commitment: c }: { commitment: Commitment }) {
  const { t } = useTexts();
  return (
    <article className={css.row}>
      <span className={css.number} aria-hidden="true">{c.number}</span>
      <div className={css.what}>
        <h2><Link to={`/atagande/${c.id}`}><span className={ui.hidden}>{c.number}. </span><Said words={c.title} /></Link></h2>
        <p><Said words={c.fulfilment.reason} /></p>
        <p className={`${ui.soft} ${ui.small} ${css.meta}`}>
          <span>{wordFor(t.forms, c.form)}</span>
          <span><Said words={c.cadence} /></span>
          <span>{wordFor(t.owners, c.owner)}</span>
          {c.term.historical && <span>{t.list.historical}</span>}
        </p>
      </div>
      <div className={css.how}>
        <StateTag state={c.fulfilment.state} />
        <WhyLink of={c} />
        {c.override && <p className={`${ui.small} ${ui.soft}`}>{t.decided.override.mark}: {t.states[c.override.state]}</p>}
        <FactMarks facts={c.fulfilment.facts} />
      </div>
    </article>
  );
}
