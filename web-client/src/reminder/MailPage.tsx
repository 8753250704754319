import { useQuery } from '@tanstack/react-query';
import type { ComingMail, SentMail } from '../api/model';
import { queries } from '../api/queries';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { Fold } from '../ui/Fold';
import type { IconName } from '../ui/icons';
import { Loaded } from '../ui/Loaded';
import { PageHead, Tag, type Tone } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

const LOOKS: Record<SentMail['state'], { tone: Tone; icon: IconName }> = {
  WAITING: { tone: 'going', icon: 'clock' },
  SENT: { tone: 'kept', icon: 'mail' },
  BOUNCED: { tone: 'late', icon: 'alarm' },
  EXPIRED: { tone: 'late', icon: 'alarm' },
};

/** What will be mailed and what it will say, and what was mailed and whether it arrived. */
export default function MailPage() {
  const { t } = useTexts();
  const federation = useFederation('reminders');
  const office = useSession().may(['OFFICE'], federation);
  return (
    <div className={ui.page}>
      <PageHead title={t.mail.title} windowTitle={t.mail.title} lead={t.mail.lead} crumbs={[{ to: `/paminnelser?forbund=${federation}`, text: t.reminders.title }]}>
        <FederationChoice work="reminders" />
      </PageHead>
      <Coming federation={federation} />
      {office && <Sent federation={federation} />}
    </div>
  );
}

function Moment({ at }: { at: string }) {
  const { t, date, time } = useTexts();
  return <time dateTime={at} className={ui.wraps}>{date(at)} {t.at} {time(at)}</time>;
}

function Coming({ federation }: { federation: string }) {
  const { t } = useTexts();
  const query = useQuery(queries.comingMail(federation));
  return (
    <section className={ui.stack} aria-labelledby="coming">
      <h2 id="coming">{t.mail.coming}</h2>
      <Loaded query={query}>{(all) => (all.length === 0 ? <p>{t.mail.noneComing}</p> : <ComingTable all={all} />)}</Loaded>
    </section>
  );
}

function ComingTable({ all }: { all: ComingMail[] }) {
  const { t } = useTexts();
  return (
    <table className={ui.narrowTable}>
      <caption className={ui.hidden}>{t.mail.coming}</caption>
      <thead><tr><th scope="col">{t.mail.when}</th><th scope="col">{t.reminders.about}</th><th scope="col">{t.mail.subject}</th></tr></thead>
      <tbody>
        {all.map((one) => (
          <tr key={`${one.at} ${one.kind} ${one.about} ${one.subject}`}>
            <th scope="row"><Moment at={one.at} /></th>
            <td data-label={t.reminders.about}>{wordFor(t.reminders.kinds, one.kind)}</td>
            <td data-label={t.mail.subject}>
              <span lang="sv">{one.subject}</span>
              {one.text && <Fold title={<>{t.mail.show}<span className={ui.hidden}>: {one.subject}</span></>}><p className={ui.asWritten} lang="sv">{one.text}</p></Fold>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sent({ federation }: { federation: string }) {
  const { t } = useTexts();
  const query = useQuery(queries.sentMail(federation));
  return (
    <section className={ui.stack} aria-labelledby="sent">
      <h2 id="sent">{t.mail.sent}</h2>
      <Loaded query={query}>{(all) => (all.length === 0 ? <p>{t.mail.noneSent}</p> : <SentTable all={all} />)}</Loaded>
    </section>
  );
}

function SentTable({ all }: { all: SentMail[] }) {
  const { t } = useTexts();
  return (
    <table className={ui.narrowTable}>
      <caption className={ui.hidden}>{t.mail.sent}</caption>
      <thead><tr><th scope="col">{t.mail.when}</th><th scope="col">{t.reminders.about}</th><th scope="col">{t.mail.to}</th><th scope="col">{t.mail.arrived}</th></tr></thead>
      <tbody>
        {all.map((one) => (
          <tr key={`${one.at} ${one.kind} ${one.about} ${one.to}`}>
            <th scope="row"><Moment at={one.at} /></th>
            <td data-label={t.reminders.about}>{wordFor(t.reminders.kinds, one.kind)}{one.subject && <div className={`${ui.soft} ${ui.small}`} lang="sv">{one.subject}</div>}</td>
            <td data-label={t.mail.to} className={ui.address}>{one.to}</td>
            <td data-label={t.mail.arrived}><Tag {...LOOKS[one.state]}>{wordFor(t.mail.states, one.state)}</Tag></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
