import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { STATES, type Joint } from '../api/model';
import { queries } from '../api/queries';
import { useLive } from '../api/useLive';
import { Said, wordFor } from '../i18n';
import { Choice } from '../ui/Field';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead, StateTag } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { Sift } from './Sift';
import { useTexts } from './texts';
import { WhyLink } from './WhyLink';

/** What several federations do together: each one's own part, and how the whole stands. */
export default function JointPage() {
  useLive();
  const { t } = useTexts();
  const joint = useQuery(queries.joint);
  return (
    <div className={ui.page}>
      <PageHead title={t.decided.joint.title} windowTitle={t.decided.joint.title} lead={t.decided.joint.lead} crumbs={[{ to: '/', text: t.nav.start }]} />
      <Loaded query={joint}>
        {(all) => (all.length === 0 ? <Empty title={t.decided.joint.emptyTitle} text={t.decided.joint.emptyText} /> : <Sifted all={all} />)}
      </Loaded>
    </div>
  );
}

const rank = (j: Joint) => (STATES as readonly string[]).indexOf(j.state);

function Sifted({ all }: { all: Joint[] }) {
  const { t, lang, compare } = useTexts();
  const name = useFederationName();
  const { hash } = useLocation();
  const [params, setParams] = useSearchParams();
  const chosen = { q: params.get('q') ?? '', state: params.get('lage') ?? '', federation: params.get('forbund') ?? '', sort: params.get('ordning') ?? '' };
  const set = (key: string, value: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(key, value);
      else next.delete(key);
      return next;
    }, { replace: true });
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
  const words = chosen.q.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const federations = [...new Set(all.flatMap((j) => j.parts.map((p) => p.federation)))].map((f) => [f, name(f)] as const).toSorted((a, b) => compare(a[1], b[1]));
  const shown = all
    .filter((j) => (!chosen.state || j.state === chosen.state) && (!chosen.federation || j.parts.some((p) => p.federation === chosen.federation)))
    .filter((j) => {
      const text = `${j.title.sv} ${j.title.en} ${j.parts.map((p) => p.sentence).join(' ')}`.toLocaleLowerCase('sv');
      return words.every((w) => text.includes(w));
    })
    .toSorted((a, b) => (chosen.sort === 'state' ? rank(a) - rank(b) : 0) || compare(a.title[lang] || a.title.sv, b.title[lang] || b.title.sv));
  return (
    <>
      <Sift used={[chosen.federation, chosen.sort].some(Boolean)} more={(
        <>
          <Choice id="federation" label={t.decided.joint.federation} value={chosen.federation} onChange={(v) => set('forbund', v)}
            options={[['', t.decided.joint.allFederations], ...federations]} />
          <Choice id="sort" label={t.list.sort} value={chosen.sort} onChange={(v) => set('ordning', v)}
            options={[['', t.list.sorts.title], ['state', t.list.sorts.state]]} />
        </>
      )}>
        <div className={ui.field}>
          <label htmlFor="q">{t.decided.joint.search}</label>
          <input id="q" type="search" value={chosen.q} onChange={(e) => set('q', e.target.value)} />
        </div>
        <Choice id="state" label={t.list.state} value={chosen.state} onChange={(v) => set('lage', v)}
          options={[['', t.list.allStates], ...STATES.map((s) => [s, t.states[s]] as const)]} />
      </Sift>
      {shown.length === 0 && <Empty title={t.decided.joint.noHitsTitle} text={t.decided.joint.noHitsText} />}
      {shown.map((j) => <One key={j.code} joint={j} />)}
    </>
  );
}

function One({ joint: j }: { joint: Joint }) {
  const { t } = useTexts();
  const name = useFederationName();
  return (
    <section id={j.code} className={`${ui.card} ${ui.stack}`} aria-labelledby={`j-${j.code}`}>
      <div className={ui.row}>
        <div>
          <h2 id={`j-${j.code}`}><Said words={j.title} /></h2>
          <p className={ui.soft}>{t.decided.joint.parts(j.parts.length)}</p>
        </div>
        <div><span className={ui.hidden}>{t.decided.joint.whole}: </span><StateTag state={j.state} /></div>
      </div>
      <ul className={ui.rows}>
        {j.parts.map((p) => (
          <li key={p.id} className={ui.row}>
            <div>
              <h3><Link to={`/atagande/${p.id}`}>{name(p.federation)}<span className={ui.hidden}>: <Said words={p.title} /></span></Link></h3>
              {p.part ? <p lang="sv">{p.part}</p> : <p><Said words={p.reason} /></p>}
              <p className={`${ui.soft} ${ui.small}`}>{t.one.owner}: {wordFor(t.owners, p.owner)}</p>
            </div>
            <div><StateTag state={p.state} /> <WhyLink of={p} /></div>
          </li>
        ))}
      </ul>
    </section>
  );
}
