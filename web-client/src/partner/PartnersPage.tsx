import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client';
import type { Sharing } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { FederationChoice, useFederation, useFederationName } from '../ui/FederationChoice';
import { Fold } from '../ui/Fold';
import type { IconName } from '../ui/icons';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead, Tag, type Tone } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useNow } from '../ui/useNow';
import { Deliveries } from './Deliveries';
import { Proof } from './Proof';
import { ReadableFeed } from './ReadableFeed';
import { useTexts } from './texts';

const LOOKS: Record<Sharing['state'], { tone: Tone; icon: IconName }> = {
  PROPOSED: { tone: 'soon', icon: 'clock' },
  IN_FORCE: { tone: 'kept', icon: 'check' },
  ENDED: { tone: 'quiet', icon: 'waiting' },
  WITHDRAWN: { tone: 'quiet', icon: 'waiting' },
};

/** What is shared with whom, both ways. */
export default function PartnersPage() {
  const { t } = useTexts();
  const federation = useFederation('partners');
  const outgoing = useQuery(queries.sharings(federation));
  const incoming = useQuery(queries.incomingSharings(federation));
  return (
    <div className={ui.page}>
      <PageHead title={t.partners.title} windowTitle={t.partners.title} lead={t.partners.lead}>
        <FederationChoice work="partners" />
        <Link className={ui.primary} to={`/partner/ny?forbund=${federation}`}>{t.partners.propose}</Link>
        <nav className={ui.actions} aria-label={t.partners.title}>
          <Link to={`/partner/aterkallelser?forbund=${federation}`}>{t.partners.toRecalls}</Link>
          <Link to={`/partner/handelser?forbund=${federation}`}>{t.partners.toEvents}</Link>
        </nav>
      </PageHead>
      <section className={ui.stack} aria-labelledby="outgoing">
        <h2 id="outgoing">{t.partners.outgoing}</h2>
        <Loaded query={outgoing}>
          {(all) => (all.length === 0
            ? <Empty title={t.partners.noneTitle} text={t.partners.noneText} />
            : <>{all.map((one) => <Agreement key={one.id} of={one} title={t.partners.with(one.partner)} />)}</>)}
        </Loaded>
      </section>
      <section className={ui.stack} aria-labelledby="incoming">
        <h2 id="incoming">{t.partners.incoming}</h2>
        <Loaded query={incoming}>
          {(all) => (all.length === 0 ? <p className={ui.soft}>{t.partners.noneIncoming}</p> : <Incoming all={all} />)}
        </Loaded>
      </section>
    </div>
  );
}

function Incoming({ all }: { all: Sharing[] }) {
  const { t } = useTexts();
  const name = useFederationName();
  return <>{all.map((one) => <Agreement key={one.id} of={one} title={t.partners.from(name(one.federation))} ours />)}</>;
}

function Agreement({ of, title, ours = false }: { of: Sharing; title: string; ours?: boolean }) {
  const { t, date } = useTexts();
  const { today } = useNow();
  const [asked, ask] = useState(false);
  const path = { federation: of.federation, id: of.id };
  const outdates = ['sharings'];
  const approve = useWrite((_: null, idempotencyKey) => api.post('/feeds/v1/{federation}/agreements/{id}/approvals', { path, idempotencyKey }), { outdates });
  const withdraw = useWrite((_: null, idempotencyKey) => api.post('/feeds/v1/{federation}/agreements/{id}/withdrawals', { path, idempotencyKey }), { outdates, onDone: () => ask(false) });
  const year = Number(today.slice(0, 4));
  return (
    <article className={`${ui.card} ${ui.stack}`} aria-label={title}>
      <div>
        <h3>{title}</h3>
        <Tag {...LOOKS[of.state]}>{wordFor(t.partners.states, of.state)}</Tag>
      </div>
      <p lang="sv">{of.text[0]} {of.text[1]}</p>
      <p className={ui.soft}>
        {of.approvedByFederationOn && t.partners.approvedByUs(date(of.approvedByFederationOn))} {of.approvedByPartnerOn && t.partners.approvedByThem(date(of.approvedByPartnerOn))} {of.withdrawnOn && t.partners.withdrawn(date(of.withdrawnOn))}
      </p>
      <div>
        <Fold title={t.partners.text} open={of.mayApprove}>
          <div lang="sv" className={ui.stack}>{of.text.map((line) => <p key={line}>{line}</p>)}</div>
        </Fold>
        {of.state === 'IN_FORCE' && <Deliveries of={of} ours={ours} />}
        {of.state === 'IN_FORCE' && <ReadableFeed of={of} />}
        {of.state !== 'PROPOSED' && <Proof of={of} ours={ours} />}
        {of.state !== 'PROPOSED' && (
          <Fold title={t.partners.exportTitle}>
            <ul className={ui.rows}>
              {[year, year - 1, year - 2].map((one) => (
                <li key={one}><a href={`/feeds/v1/${of.federation}/agreements/${of.id}/received?year=${one}`} download>{t.partners.got(one)}</a></li>
              ))}
            </ul>
          </Fold>
        )}
      </div>
      <WriteTrouble of={approve} />
      {of.mayApprove && <div className={ui.actions}><button type="button" className={ui.primary} aria-disabled={approve.isPending} onClick={() => approve.mutate(null)}>{t.partners.approve}</button></div>}
      <WriteTrouble of={withdraw} />
      {asked && (
        <div role="group" aria-label={t.partners.sure} className={ui.stack}>
          <p>{t.partners.sure}</p>
          <div className={ui.actions}>
            <button type="button" className={ui.primary} aria-disabled={withdraw.isPending} onClick={() => withdraw.mutate(null)}>{t.partners.yesWithdraw}</button>
            <button type="button" className={ui.secondary} onClick={() => ask(false)}>{t.partners.no}</button>
          </div>
        </div>
      )}
      {!asked && of.state !== 'WITHDRAWN' && <div className={ui.actions}><button type="button" className={ui.secondary} onClick={() => ask(true)}>{t.partners.withdraw}</button></div>}
    </article>
  );
}
