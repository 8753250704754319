import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { STATES, type Commitment, type Joint } from '../api/model';
import { queries } from '../api/queries';
import { useLive } from '../api/useLive';
import { Said } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead, StateTag } from '../ui/parts';
import ui from '../ui/ui.module.css';
import css from './overview.module.css';
import { useTexts } from './texts';

/** Every federation beside the others: how many of its commitments stand how, and what several have in common. */
export default function CountyPage() {
  useLive();
  const { t } = useTexts();
  const commitments = useQuery(queries.commitments());
  // Asked for beside it, shown after it: while the service is away that is said once.
  useQuery(queries.joint);
  return (
    <div className={ui.page}>
      <PageHead title={t.county.title} windowTitle={t.county.title} lead={t.county.lead} crumbs={[{ to: '/', text: t.nav.start }]} />
      <Loaded query={commitments}>
        {(all) => (all.length === 0 ? <Empty title={t.home.emptyTitle} text={t.home.emptyText} /> : <><States all={all} /><InCommon /></>)}
      </Loaded>
    </div>
  );
}

function InCommon() {
  const joint = useQuery(queries.joint);
  return <Loaded query={joint}>{(all) => (all.length === 0 ? null : <Matrix all={all} />)}</Loaded>;
}

function States({ all }: { all: readonly Commitment[] }) {
  const { t, compare } = useTexts();
  const name = useFederationName();
  const federations = [...new Set(all.map((c) => c.federation))].toSorted((a, b) => compare(name(a), name(b)));
  const of = (f: string) => all.filter((c) => c.federation === f);
  const used = STATES.filter((s) => all.some((c) => c.fulfilment.state === s));
  return (
    <section className={ui.stack} aria-labelledby="states">
      <h2 id="states">{t.county.states}</h2>
      <table className={`${ui.narrowTable} ${css.counts}`}>
        <thead>
          <tr>
            <th scope="col">{t.county.state}</th>
            {federations.map((f) => <th key={f} scope="col"><Link to={`/forbund/${f}`}>{name(f)}</Link></th>)}
          </tr>
        </thead>
        <tbody>
          {used.map((s) => (
            <tr key={s}>
              <th scope="row"><StateTag state={s} /></th>
              {federations.map((f) => {
                const n = of(f).filter((c) => c.fulfilment.state === s).length;
                return (
                  <td key={f} data-label={name(f)}>
                    {n === 0 ? <span className={ui.soft}>0</span> : <Link to={`/forbund/${f}?lage=${s}`}>{n}<span className={ui.hidden}> {t.states[s]}, {name(f)}</span></Link>}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{t.county.all}</th>
            {federations.map((f) => <td key={f} data-label={name(f)}><span>{of(f).length}</span></td>)}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Matrix({ all }: { all: readonly Joint[] }) {
  const { t, lang, compare } = useTexts();
  const name = useFederationName();
  const federations = [...new Set(all.flatMap((j) => j.parts.map((p) => p.federation)))].toSorted((a, b) => compare(name(a), name(b)));
  const rows = all.toSorted((a, b) => compare(a.title[lang] || a.title.sv, b.title[lang] || b.title.sv));
  return (
    <section className={ui.stack} aria-labelledby="joint">
      <div>
        <h2 id="joint">{t.county.joint}</h2>
        <p className={ui.soft}>{t.county.jointLead}</p>
      </div>
      <table className={`${ui.narrowTable} ${css.sides}`}>
        <thead><tr><th scope="col">{t.county.commitment}</th>{federations.map((f) => <th key={f} scope="col">{name(f)}</th>)}</tr></thead>
        <tbody>
          {rows.map((j) => (
            <tr key={j.code}>
              <th scope="row"><Link to={`/gemensamma#${j.code}`}><Said words={j.title} /></Link></th>
              {federations.map((f) => {
                const part = j.parts.find((p) => p.federation === f);
                return (
                  <td key={f} data-label={name(f)}>
                    {part
                      ? <Link className={css.cell} to={`/atagande/${part.id}`}><StateTag state={part.state} /><span className={ui.hidden}>: <Said words={j.title} />, {name(f)}</span></Link>
                      : <span><span aria-hidden="true">–</span><span className={ui.hidden}>{t.county.missing}</span></span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
