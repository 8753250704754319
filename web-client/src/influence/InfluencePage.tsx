import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Occasion } from '../api/model';
import { queries } from '../api/queries';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { AsFile } from '../ui/AsFile';
import { FederationChoice, useFederation, useInitiativeName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead, Tag } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { WordSearch, useWordSearch } from '../ui/WordSearch';
import { DecisionTag } from './Chain';
import { useTexts } from './texts';

const STATES = ['RECEIVED', 'DECIDED', 'RELEASED'] as const;

export default function InfluencePage() {
  const { t } = useTexts();
  const federation = useFederation('influence');
  const session = useSession();
  return (
    <div className={ui.page}>
      <PageHead title={t.influence.title} windowTitle={t.influence.title} lead={t.influence.lead}>
        <FederationChoice work="influence" />
        <div className={ui.actions}>
          {session.may(['OFFICE', 'PROJECT_LEADER'], federation) && <Link className={ui.primary} to={`/delaktighet/ny?forbund=${federation}`}>{t.influence.open}</Link>}
          {session.may(['OFFICE', 'PROJECT_LEADER', 'STAFF', 'AMBASSADOR'], federation) && <Link className={ui.secondary} to={`/lamna-synpunkt?assisterad&forbund=${federation}`}>{t.influence.assist}</Link>}
          <Link to={`/ni-sa-vi-gjorde?forbund=${federation}`}>{t.influence.seePublic}</Link>
          <Link to={`/paneler?forbund=${federation}`}>{t.influence.panels}</Link>
        </div>
      </PageHead>
      <Occasions federation={federation} />
      <Viewpoints federation={federation} />
      <AsFile register="influence-occasions" federation={federation} />
    </div>
  );
}

export function OccasionTag({ occasion: o }: { occasion: Occasion }) {
  const { t } = useTexts();
  if (o.withdrawnBecause) return <Tag tone="quiet" icon="cross">{t.influence.withdrawn}</Tag>;
  if (o.account) return <Tag tone="kept" icon="check">{t.influence.isTold}</Tag>;
  if (o.rounds.some((r) => !r.closedOn)) return <Tag tone="going" icon="arrow">{t.influence.asking}</Tag>;
  return <Tag tone="soon" icon="clock">{t.influence.notTold}</Tag>;
}

function Occasions({ federation }: { federation: string }) {
  const { t, date } = useTexts();
  const initiative = useInitiativeName();
  const occasions = useQuery(queries.occasions(federation));
  return (
    <section className={ui.stack} aria-labelledby="occasions">
      <div>
        <h2 id="occasions">{t.influence.occasions}</h2>
        <p className={ui.soft}>{t.influence.occasionsLead}</p>
      </div>
      <Loaded query={occasions}>
        {(all) => (all.length === 0 ? <Empty title={t.influence.noOccasionsTitle} text={t.influence.noOccasionsText} /> : (
          <ul className={ui.rows}>
            {all.map((o) => (
              <li key={o.id} className={ui.row}>
                <div>
                  <h3><Link to={`/delaktighet/${o.id}`} lang="sv">{o.title}</Link></h3>
                  <p className={`${ui.soft} ${ui.small}`}>{wordFor(t.influence.kinds, o.kind)}{o.initiative && `: ${initiative(o.initiative)}`}. {t.influence.openedOn(date(o.openedOn))}</p>
                </div>
                <OccasionTag occasion={o} />
              </li>
            ))}
          </ul>
        ))}
      </Loaded>
    </section>
  );
}

function Viewpoints({ federation }: { federation: string }) {
  const { t, date } = useTexts();
  const initiative = useInitiativeName();
  const [params] = useSearchParams();
  const state = params.get('lage') ?? '';
  const { q, finds, searched } = useWordSearch();
  const viewpoints = useQuery(queries.viewpoints(federation));
  const link = (s: string) => ({ search: new URLSearchParams({ forbund: federation, ...(s && { lage: s }), ...(q && { q }) }).toString() });
  return (
    <section className={ui.stack} aria-labelledby="viewpoints">
      <h2 id="viewpoints">{t.influence.viewpoints}</h2>
      <Loaded query={viewpoints}>
        {(all) => {
          const shown = all.filter((v) => (!state || v.state === state) && finds(v.words, v.initiative && initiative(v.initiative), ...v.themes));
          return (
            <>
              <WordSearch of={all.length} />
              <nav className={ui.choices} aria-label={t.influence.state}>
                <Link to={link('')} aria-current={state === '' ? 'true' : undefined} replace>{t.influence.all} ({all.length})</Link>
                {STATES.map((s) => (
                  <Link key={s} to={link(s)} aria-current={state === s ? 'true' : undefined} replace>{wordFor(t.influence.states, s)} ({all.filter((v) => v.state === s).length})</Link>
                ))}
              </nav>
              {shown.length === 0 ? <Empty title={searched ? t.noHits : t.influence.noneTitle} text={searched ? t.noHitsText : all.length === 0 ? t.influence.noneAtAll : t.influence.noneText} /> : (
                <ul className={ui.rows}>
                  {shown.map((v) => (
                    <li key={v.id} className={ui.row}>
                      <div>
                        <h3><Link to={`/synpunkt/${v.id}`} lang="sv">{v.words.length > 90 ? `${v.words.slice(0, 90)} …` : v.words}</Link></h3>
                        <p className={`${ui.soft} ${ui.small}`}>{date(v.day)}{v.initiative && `, ${initiative(v.initiative)}`}, {wordFor(t.influence.origins, v.origin)}</p>
                      </div>
                      <DecisionTag decision={v.chain.decision} />
                    </li>
                  ))}
                </ul>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
