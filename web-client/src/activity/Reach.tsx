import type { Reach as ReachData, ReachShare } from '../api/model';
import { useInitiativeName } from '../ui/FederationChoice';
import { Note } from '../ui/parts';
import ui from '../ui/ui.module.css';
import css from './activity.module.css';
import { useTexts } from './texts';

/** How many of the co-workers an activity reached: the total as words, a bar per initiative for the eye, the same as a table. */
export function Reach({ reach: r }: { reach: ReachData }) {
  const { t, date } = useTexts();
  const name = useInitiativeName();
  const rows = [
    ...r.initiatives.map((i) => ({ key: i.initiative, title: name(i.initiative), share: i as ReachShare | null })),
    ...(r.pooledInitiatives.length > 0
      ? [{ key: 'pooled', title: t.activities.pooled(r.pooledInitiatives.map(name)), share: r.pooled }]
      : []),
  ];
  return (
    <section className={`${ui.card} ${ui.stack}`} aria-labelledby="reach">
      <div>
        <h2 id="reach">{t.activities.reach}</h2>
        <p className={ui.soft}>{t.activities.reachLead(date(r.day))}</p>
      </div>
      {r.total
        ? <p className={css.total}>{t.activities.share(r.total.reached, r.total.staff, r.total.percent)}</p>
        : <p>{r.unclear.length > 0 ? t.activities.noTotal : t.activities.tooFew}</p>}
      {r.unclear.length > 0 && (
        <Note tone="warn" icon="alarm" level="h3" title={t.activities.unclear}>
          <p>{r.unclear.map(name).join(', ')}</p>
        </Note>
      )}
      {rows.length > 0 && (
        <table className={`${css.reach} ${ui.narrowTable}`}>
          <caption className={ui.hidden}>{t.activities.reach}</caption>
          <thead>
            <tr>
              <th scope="col">{t.activities.initiative}</th>
              <th scope="col">{t.activities.reached}</th>
              <th scope="col">{t.activities.missing}</th>
              <th scope="col">{t.activities.part}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, title, share }) => (
              <tr key={key}>
                <th scope="row">{title}</th>
                {share ? (
                  <>
                    <td data-label={t.activities.reached}>{t.activities.of(share.reached, share.staff)}</td>
                    <td data-label={t.activities.missing}>{share.missing}</td>
                    <td data-label={t.activities.part}><Bar percent={share.percent} /></td>
                  </>
                ) : <td colSpan={3}>{t.activities.tooFew}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {r.pooledInitiatives.length > 0 && <p className={`${ui.soft} ${ui.small}`}>{t.activities.pooledWhy}</p>}
    </section>
  );
}

function Bar({ percent }: { percent: number }) {
  const { t } = useTexts();
  return (
    <span className={css.bar}>
      <span className={css.track} aria-hidden="true"><span style={{ inlineSize: `${percent}%` }} /></span>
      <b>{t.activities.percent(percent)}</b>
    </span>
  );
}
