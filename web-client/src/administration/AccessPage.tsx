import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { queries } from '../api/queries';
import { useSession, WORKERS, type Work } from '../app/session';
import { wordFor } from '../i18n';
import { useFederationName, useOtherFederations } from '../ui/FederationChoice';
import { Choice } from '../ui/Field';
import { Loaded } from '../ui/Loaded';
import { PageHead, Tag } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

const WORKS = Object.keys(WORKERS) as Work[];

/** What each role may see: the same list by which the client shows its menu, and the services decide. Who has which role, the login knows, and nobody here (ADR 32). */
export default function AccessPage() {
  const { t, compare } = useTexts();
  const me = useQuery(queries.me);
  const { authenticated, federations } = useSession();
  const office = federations('administration').length > 0;
  const name = useFederationName();
  const known = useOtherFederations('');
  const [params, setParams] = useSearchParams();
  const words = t.access;
  const role = params.get('roll') ?? 'OFFICE';
  const federation = params.get('forbund') ?? me.data?.roles[0]?.federation ?? known[0]?.[0] ?? '';
  const choose = (key: string, value: string) => {
    const next = new URLSearchParams(params);
    next.set(key, value);
    setParams(next, { replace: true });
  };
  return (
    <div className={ui.page}>
      <PageHead title={words.title} windowTitle={words.title} lead={words.lead} crumbs={[office ? { to: '/administration', text: t.administration.back } : { to: '/', text: t.nav.start }]} />
      {authenticated && (
        <section className={ui.stack} aria-labelledby="yours">
          <h2 id="yours">{words.yours}</h2>
          <Loaded query={me}>
            {({ roles }) => (roles.length === 0 ? <p>{words.noneYours}</p> : (
              <ul>{roles.map((r) => <li key={`${r.role} ${r.federation}`}>{words.sees(wordFor(words.roles, r.role.toUpperCase().replaceAll('-', '_')), name(r.federation))}</li>)}</ul>
            ))}
          </Loaded>
        </section>
      )}
      <section className={ui.stack} aria-labelledby="see">
        <h2 id="see">{words.see}</h2>
        <div className={ui.filters}>
          <Choice id="role" label={words.role} value={role} options={Object.entries(words.roles)} onChange={(v) => choose('roll', v)} />
          <Choice id="at" label={words.at} value={federation} options={known} onChange={(v) => choose('forbund', v)} />
        </div>
        <p>{words.everybody}</p>
        <table className={ui.narrowTable}>
          <caption>{words.sees(wordFor(words.roles, role), name(federation))}</caption>
          <thead><tr><th scope="col">{words.work}</th><th scope="col">{words.can}</th></tr></thead>
          <tbody>
            {WORKS.toSorted((a, b) => compare(wordFor(words.works, a), wordFor(words.works, b))).map((work) => {
              const may = (WORKERS[work] as readonly string[]).includes(role);
              return (
                <tr key={work}>
                  <th scope="row">{wordFor(words.works, work)}</th>
                  <td data-label={words.can}><Tag tone={may ? 'kept' : 'quiet'} icon={may ? 'check' : 'cross'}>{may ? words.yes : words.no}</Tag></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {office && (
        <section className={ui.stack} aria-labelledby="who">
          <h2 id="who">{words.who}</h2>
          <p>{words.whoText}</p>
          <p>{me.data?.people ? <a href={me.data.people}>{words.whoLink}</a> : words.whoAsk}</p>
        </section>
      )}
    </div>
  );
}
