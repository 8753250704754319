import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { MinutesRow } from '../api/model';
import { queries } from '../api/queries';
import { wordFor } from '../i18n';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { First } from '../ui/First';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { WordSearch, useWordSearch } from '../ui/WordSearch';
import { MinutesTag } from './MinutesTag';
import { useTexts } from './texts';

const CHOICES = ['', 'saknas', 'DRAFT', 'ADJUSTED_BY_ONE', 'LOCKED'] as const;
const chosen = (choice: string) => (m: MinutesRow) => !choice || (choice === 'saknas' ? m.missing : m.state === choice);

const FEW = 12;

export default function MinutesPage() {
  const { t, date } = useTexts();
  const p = t.atMeeting.minutes;
  const federation = useFederation('meetings');
  const [params] = useSearchParams();
  const choice = params.get('lage') ?? '';
  const { q, finds, searched } = useWordSearch();
  const minutes = useQuery(queries.allMinutes(federation));
  const link = (c: string) => ({ search: new URLSearchParams({ forbund: federation, ...(c && { lage: c }), ...(q && { q }) }).toString() });
  return (
    <div className={ui.page}>
      <PageHead title={p.all} windowTitle={p.all} lead={p.lead} crumbs={[{ to: `/moten?forbund=${federation}`, text: t.meetings.title }]}><FederationChoice work="meetings" /></PageHead>
      <Loaded query={minutes}>
        {(all) => {
          const shown = all.filter(chosen(choice)).filter((m) => finds(m.title, date(m.day), wordFor(t.meetings.kinds, m.kind)));
          return (
            <>
              <WordSearch of={all.length} />
              <nav className={ui.choices} aria-label={p.state}>
                {CHOICES.filter((c) => c === '' || all.some(chosen(c))).map((c) => (
                  <Link key={c} to={link(c)} aria-current={choice === c ? 'true' : undefined} replace>
                    {c === '' ? p.every : c === 'saknas' ? p.isMissing : wordFor(p.states, c)}
                  </Link>
                ))}
              </nav>
              {shown.length === 0 ? <Empty title={searched ? t.noHits : p.none} text={searched ? t.noHitsText : p.noneText} /> : (
                <First all={shown} few={shown.slice(0, FEW)}>
                  {(drawn) => (
                    <ul className={ui.rows}>
                      {drawn.map((m) => (
                        <li key={m.meeting} className={ui.row}>
                          <div>
                            <h2><Link to={`/mote/${m.meeting}`}><time dateTime={m.day}>{date(m.day)}</time>, <span lang="sv">{m.title}</span></Link></h2>
                            <p className={`${ui.soft} ${ui.small}`}>{wordFor(t.meetings.kinds, m.kind)}{m.state === 'AWAITED' && ` · ${p.due(date(m.dueOn))}`}</p>
                          </div>
                          <MinutesTag minutes={m} />
                        </li>
                      ))}
                    </ul>
                  )}
                </First>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
