import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { queries } from '../api/queries';
import { wordFor } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { PageHead } from '../ui/parts';
import { useNow } from '../ui/useNow';
import ui from '../ui/ui.module.css';
import css from './deviation.module.css';
import { useOversightTexts } from './oversightTexts';

/** What is handed out when somebody asks for the document: fetched once, since each time is written down. */
export default function ExtractPage() {
  const { id = '' } = useParams();
  const { t, date } = useOversightTexts();
  const name = useFederationName();
  const { today } = useNow();
  const extract = useQuery({ ...queries.caseExtract(id), refetchOnWindowFocus: false });
  return (
    <Loaded query={extract} alone>
      {(x) => (
        <article className={`${ui.page} ${ui.narrow}`}>
          <PageHead title={t.extract.title} windowTitle={t.extract.title} lead={<span className={css.onScreen}>{t.extract.lead}</span>} crumbs={[{ to: `/avvikelse/${id}`, text: t.cases.oneTitle(date(x.reportedOn)) }]} />
          <div className={css.onScreen}><button type="button" className={ui.secondary} onClick={() => window.print()}>{t.extract.print}</button></div>
          <dl className={ui.facts}>
            <div><dt>{t.progress.handledBy}</dt><dd>{name(x.federation)}</dd></div>
            <div><dt>{t.extract.registration}</dt><dd>{x.registration ?? '–'}</dd></div>
            <div><dt>{t.extract.received}</dt><dd>{date(x.reportedOn)}</dd></div>
            {x.closedOn && <div><dt>{t.extract.closed}</dt><dd>{date(x.closedOn)}</dd></div>}
            {x.outcome && <div><dt>{t.progress.outcomeLabel}</dt><dd>{wordFor(t.progress.outcomes, x.outcome)}</dd></div>}
            <div><dt>{t.extract.madeOn}</dt><dd>{date(today)}</dd></div>
          </dl>
          <section className={ui.stack} aria-labelledby="entries">
            <h2 id="entries">{t.extract.entries}</h2>
            <ol className={css.entries}>
              {x.entries.map((e) => (
                <li key={e.number}>
                  <h3>{t.cases.entryName(e.number, wordFor(t.cases.kinds, e.kind), date(e.day))}</h3>
                  {e.text && <p className={css.words} lang="sv">{e.text}</p>}
                </li>
              ))}
            </ol>
          </section>
          <section className={ui.stack} aria-labelledby="withheld">
            <h2 id="withheld">{t.extract.withheld}</h2>
            {x.withheld.length === 0 && !x.nameWithheld && x.filesWithheld === 0 && <p>{t.extract.nothing}</p>}
            <ul>
              {x.withheld.map((held) => <li key={`${held.entry} ${held.secrecyGround}`}>{t.extract.ground(held.entry, held.secrecyGround ?? t.extract.noGround)}</li>)}
              {x.nameWithheld && <li>{t.extract.name}</li>}
              {x.filesWithheld > 0 && <li>{t.extract.files(x.filesWithheld)}</li>}
            </ul>
            {(x.withheld.length > 0 || x.nameWithheld || x.filesWithheld > 0) && <p>{t.extract.review}</p>}
          </section>
        </article>
      )}
    </Loaded>
  );
}
