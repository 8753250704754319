import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Commitment } from '../api/model';
import { queries } from '../api/queries';
import { useLive } from '../api/useLive';
import { Said, useI18n } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';
import { First } from '../ui/First';
import { Loaded } from '../ui/Loaded';
import { Empty, Note, PageHead, StateTag } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { StateBar } from './StateBar';
import css from './commitment.module.css';

const URGENT = ['LATE', 'NOT_KEPT', 'DUE_SOON'];
const FEW = 5;

export default function Home() {
  useLive();
  const { t } = useI18n();
  const commitments = useQuery(queries.commitments());
  return (
    <div className={ui.page}>
      <PageHead title={t.home.title} windowTitle={t.app} lead={t.home.lead}>
        <p className={ui.soft}>{t.home.how} <Link to="/om">{t.home.howTitle}</Link></p>
      </PageHead>
      <Loaded query={commitments}>
        {(all) => (all.length === 0 ? <Empty title={t.home.emptyTitle} text={t.home.emptyText} /> : <Overview all={all} />)}
      </Loaded>
      <Note icon="mail" title={t.home.reportTitle}>
        <p>{t.home.reportLead}</p>
        <Link className={ui.secondary} to="/rapportera">{t.home.reportLink}</Link>
      </Note>
    </div>
  );
}

function Overview({ all }: { all: Commitment[] }) {
  const { t, compare } = useI18n();
  const name = useFederationName();
  const federations = [...new Set(all.map((c) => c.federation))].toSorted((a, b) => compare(name(a), name(b)));
  const urgent = all.filter((c) => URGENT.includes(c.fulfilment.state))
    .toSorted((a, b) => URGENT.indexOf(a.fulfilment.state) - URGENT.indexOf(b.fulfilment.state));
  return (
    <>
      <div className={css.pair}>
        {federations.map((id) => {
          const own = all.filter((c) => c.federation === id);
          return (
            <section key={id} className={`${ui.card} ${ui.stack} ${css.federation}`} aria-labelledby={`f-${id}`}>
              <div>
                <h2 id={`f-${id}`}>{name(id)}</h2>
                <p className={ui.soft}>{t.home.commitments(own.length)}</p>
              </div>
              <StateBar commitments={own} federation={id} />
              <p className={css.foot}><Link className={ui.secondary} to={`/forbund/${id}`}>{t.home.seeAll(own.length)}<span className={ui.hidden}>, {name(id)}</span></Link></p>
            </section>
          );
        })}
      </div>
      <section className={ui.stack} aria-labelledby="urgent">
        <div>
          <h2 id="urgent">{t.home.attention}</h2>
          <p className={ui.soft}>{urgent.length > 0 ? t.home.attentionLead : t.home.noAttention}</p>
        </div>
        {urgent.length > 0 && (
          <First all={urgent} few={urgent.slice(0, FEW)}>
            {(shown) => (
              <ul className={ui.rows}>
                {shown.map((c) => (
                  <li key={c.id} className={ui.row}>
                    <div>
                      <h3><Link to={`/atagande/${c.id}`}><Said words={c.title} /></Link></h3>
                      <p><Said words={c.fulfilment.reason} /></p>
                      <p className={`${ui.soft} ${ui.small}`}>{name(c.federation)}</p>
                    </div>
                    <StateTag state={c.fulfilment.state} />
                  </li>
                ))}
              </ul>
            )}
          </First>
        )}
      </section>
    </>
  );
}
