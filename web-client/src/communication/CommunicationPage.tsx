import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Channel, Coverage } from '../api/model';
import { queries } from '../api/queries';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { AsFile } from '../ui/AsFile';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { First } from '../ui/First';
import { Icon } from '../ui/icons';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { WordSearch, useWordSearch } from '../ui/WordSearch';
import { useYear, YearChoice } from '../ui/YearChoice';
import css from './communication.module.css';
import { LinkTag } from './LinkTag';
import { useTexts } from './texts';

const CHANNELS = ['WEBSITE', 'NEWSLETTER', 'LINKEDIN'] as const satisfies readonly Channel[];

export default function CommunicationPage() {
  const { t } = useTexts();
  const federation = useFederation('communication');
  const year = useYear();
  const writes = useSession().may(['OFFICE', 'PROJECT_LEADER'], federation);
  return (
    <div className={ui.page}>
      <PageHead title={t.nav.communication} windowTitle={t.nav.communication} lead={t.communication.lead}>
        <FederationChoice work="communication" />
        {writes && <Link className={ui.primary} to={`/kommunikation/ny?forbund=${federation}`}>{t.communication.add}</Link>}
      </PageHead>
      <YearChoice />
      <Missing federation={federation} year={year} writes={writes} />
      <Log federation={federation} year={year} />
      <AsFile register="publications" federation={federation} />
    </div>
  );
}

const FEW = 10;

function Missing({ federation, year, writes }: { federation: string; year: number; writes: boolean }) {
  const { t, date } = useTexts();
  const coverage = useQuery(queries.publicationCoverage(federation, year));
  return (
    <section className={ui.stack} aria-labelledby="missing">
      <div>
        <h2 id="missing">{t.communication.coverage}</h2>
        <p className={ui.soft}>{t.communication.coverageLead}</p>
      </div>
      <Loaded query={coverage}>
        {(rows) => {
          if (rows.length === 0) return <Empty title={t.communication.nothingTitle} text={t.communication.nothingText} />;
          return (
            <First all={rows} few={rows.slice(0, FEW)}>
              {(shown) => (
                <table className={ui.narrowTable}>
                  <caption className={ui.hidden}>{t.communication.coverage}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t.communication.about}</th>
                      {CHANNELS.map((c) => <th key={c} scope="col">{wordFor(t.communication.channels, c)}</th>)}
                    </tr>
                  </thead>
                  <tbody>
                    {shown.map((row) => (
                      <tr key={`${row.subject.kind} ${row.subject.id}`}>
                        <th scope="row"><SubjectName of={row} />{row.startsAt && <div className={`${ui.soft} ${ui.small}`}>{date(row.startsAt)}</div>}</th>
                        {CHANNELS.map((c) => (
                          <td key={c} data-label={wordFor(t.communication.channels, c)}><Place row={row} channel={c} federation={federation} writes={writes} /></td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </First>
          );
        }}
      </Loaded>
    </section>
  );
}

function SubjectName({ of: { subject, title } }: { of: Coverage }) {
  const { t } = useTexts();
  if (subject.kind === 'COMMITMENT') return <Link to={`/atagande/${subject.id}`}>{t.communication.commitment} {subject.id.split('_').at(-1)}</Link>;
  if (subject.kind === 'MEETING') return <Link to={`/mote/${subject.id}`}>{t.communication.meeting}</Link>;
  if (subject.kind === 'ACTIVITY') return <Link to={`/aktivitet/${subject.id}`} lang="sv">{title ?? subject.id}</Link>;
  return <span lang="sv">{title ?? subject.id}</span>;
}

function Place({ row, channel, federation, writes }: { row: Coverage; channel: Channel; federation: string; writes: boolean }) {
  const { t } = useTexts();
  if (row.told.includes(channel)) return <span className={`${ui.kept} ${css.place}`}><Icon name="check" /> {t.communication.told}</span>;
  const missing = <><Icon name="waiting" /> {t.communication.missing}</>;
  return writes
    ? <Link className={css.place} to={`/kommunikation/ny?forbund=${federation}&kanal=${channel}&slag=${row.subject.kind}&om=${row.subject.id}`} aria-label={t.communication.tellIn(row.title ?? row.subject.id, wordFor(t.communication.channels, channel))}>{missing}</Link>
    : <span className={css.place}>{missing}</span>;
}

function Log({ federation, year }: { federation: string; year: number }) {
  const { t, date } = useTexts();
  const { finds, searched } = useWordSearch();
  const publications = useQuery(queries.publications(federation));
  return (
    <section className={ui.stack} aria-labelledby="log">
      <h2 id="log">{t.communication.log}</h2>
      <Loaded query={publications}>
        {(all) => {
          const own = all.filter((p) => p.day.startsWith(String(year)));
          const shown = own.filter((p) => finds(p.title, p.text, wordFor(t.communication.channels, p.channel)));
          return (
            <>
              <WordSearch of={own.length} />
              {shown.length === 0 && <Empty title={searched ? t.noHits : t.communication.noneTitle} text={searched ? t.noHitsText : t.communication.noneText} />}
              <ul className={ui.rows}>
                {shown.map((p) => (
                  <li key={p.id} className={ui.row}>
                    <div>
                      <h3><Link to={`/publicering/${p.id}`} lang="sv">{p.title}</Link></h3>
                      <p className={`${ui.soft} ${ui.small}`}>{wordFor(t.communication.channels, p.channel)}, {date(p.day)}</p>
                    </div>
                    <div className={css.channels}><LinkTag publication={p} /></div>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
