import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Reminder } from '../api/model';
import { queries } from '../api/queries';
import { wordFor } from '../i18n';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { First } from '../ui/First';
import type { IconName } from '../ui/icons';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead, Tag, type Tone } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

const LOOKS: Record<Reminder['state'], { tone: Tone; icon: IconName }> = {
  PLANNED: { tone: 'going', icon: 'clock' },
  SENT: { tone: 'kept', icon: 'mail' },
  SKIPPED: { tone: 'quiet', icon: 'waiting' },
  FAILED: { tone: 'late', icon: 'alarm' },
};
const STATES = Object.keys(LOOKS) as Reminder['state'][];

export default function RemindersPage() {
  const { t } = useTexts();
  const federation = useFederation('reminders');
  const [params] = useSearchParams();
  const state = params.get('lage') ?? '';
  const reminders = useQuery(queries.reminders(federation));
  const link = (s: string) => ({ search: new URLSearchParams({ forbund: federation, ...(s && { lage: s }) }).toString() });
  return (
    <div className={ui.page}>
      <PageHead title={t.reminders.title} windowTitle={t.reminders.title} lead={t.reminders.lead}>
        <FederationChoice work="reminders" />
        <nav className={ui.actions} aria-label={t.reminders.title}>
          <Link to={`/paminnelser/mejl?forbund=${federation}`}>{t.reminders.toMail}</Link>
          <Link to={`/paminnelser/regler?forbund=${federation}`}>{t.reminders.toRules}</Link>
          <Link to={`/paminnelser/kalendrar?forbund=${federation}`}>{t.reminders.toCalendars}</Link>
        </nav>
      </PageHead>
      <Loaded query={reminders}>
        {(all) => {
          const chosen = all.filter((r) => !state || r.state === state).toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
          const coming = chosen.filter((r) => r.state === 'PLANNED');
          const past = chosen.filter((r) => r.state !== 'PLANNED').toReversed();
          return (
            <>
              <nav className={ui.choices} aria-label={t.reminders.state}>
                {['', ...STATES.filter((s) => all.some((r) => r.state === s))].map((s) => (
                  <Link key={s} to={link(s)} aria-current={state === s ? 'true' : undefined} replace>{s ? wordFor(t.reminders.states, s) : t.reminders.all}</Link>
                ))}
              </nav>
              {chosen.length === 0 && <Empty title={t.reminders.noneTitle} text={t.reminders.noneText} />}
              {coming.length > 0 && <Part title={t.upcoming} reminders={coming} />}
              {past.length > 0 && <Part title={t.past} reminders={past} />}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

const FEW = 10;

function Part({ title, reminders }: { title: string; reminders: Reminder[] }) {
  return (
    <section className={ui.stack} aria-label={title}>
      <h2>{title}</h2>
      <First all={reminders} few={reminders.slice(0, FEW)}>{(shown) => <Table title={title} reminders={shown} />}</First>
    </section>
  );
}

function Table({ title, reminders }: { title: string; reminders: readonly Reminder[] }) {
  const { t, date, time } = useTexts();
  return (
    <table className={ui.narrowTable}>
      <caption className={ui.hidden}>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.reminders.due}</th>
          <th scope="col">{t.reminders.about}</th>
          <th scope="col">{t.reminders.before}</th>
          <th scope="col">{t.reminders.state}</th>
        </tr>
      </thead>
      <tbody>
        {reminders.map((r) => (
          <tr key={r.id}>
            <th scope="row"><time dateTime={r.dueAt}>{date(r.dueAt)} {t.at} {time(r.dueAt)}</time></th>
            <td data-label={t.reminders.about}>
              {<Link to={`/${r.kind === 'DEMOCRACY_DAY' ? 'aktivitet' : 'mote'}/${r.about}`}>{wordFor(t.reminders.kinds, r.kind)}</Link>}
            </td>
            <td data-label={t.reminders.before}>{t.reminders.days(r.daysBefore)}</td>
            <td data-label={t.reminders.state}><Tag {...LOOKS[r.state]}>{wordFor(t.reminders.states, r.state)}</Tag>{r.reason && <p className={`${ui.soft} ${ui.small}`}>{wordFor(t.reminders.reasons, r.reason)}</p>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
