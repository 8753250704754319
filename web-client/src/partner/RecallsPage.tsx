import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../api/client';
import type { Recall } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { FederationChoice, useFederation, useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead, Tag } from '../ui/parts';
import { PageTrouble, WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

/** What was taken back and who has said that it is gone; and what others have taken back of what we got. */
export default function RecallsPage() {
  const { t } = useTexts();
  const federation = useFederation('partners');
  const recalls = useQuery(queries.recalls(federation));
  return (
    <div className={ui.page}>
      <PageHead title={t.recalls.title} windowTitle={t.recalls.title} lead={t.recalls.lead} crumbs={[{ to: `/partner?forbund=${federation}`, text: t.partners.title }]}>
        <FederationChoice work="partners" />
        <Link className={ui.primary} to={`/partner/aterkallelser/ny?forbund=${federation}`}>{t.recalls.begin}</Link>
      </PageHead>
      <section className={ui.stack} aria-labelledby="theirs">
        <h2 id="theirs">{t.recalls.theirs}</h2>
        <Theirs federation={federation} />
      </section>
      <section className={ui.stack} aria-labelledby="ours">
        <h2 id="ours">{t.recalls.ours}</h2>
        <Loaded query={recalls}>
          {(all) => (all.length === 0
            ? <Empty title={t.recalls.noneTitle} text={t.recalls.noneText} />
            : <ul className={ui.rows}>{all.map((one) => <Ours key={one.id} of={one} />)}</ul>)}
        </Loaded>
      </section>
    </div>
  );
}

/** Recalls of those who share something with us, each of which we have to answer. */
function Theirs({ federation }: { federation: string }) {
  const incoming = useQuery(queries.incomingSharings(federation));
  return <Loaded query={incoming}>{(all) => <FromEach givers={[...new Set(all.map((one) => one.federation))]} />}</Loaded>;
}

function FromEach({ givers }: { givers: string[] }) {
  const { t } = useTexts();
  const answers = useQueries({ queries: givers.map((giver) => queries.recalls(giver)) });
  const failed = answers.find((one) => one.isError && one.data === undefined);
  if (failed) return <PageTrouble error={failed.error} onRetry={() => answers.forEach((one) => void one.refetch())} />;
  const all = givers.flatMap((giver, i) => (answers[i]?.data ?? []).map((recall) => ({ giver, recall })));
  if (answers.some((one) => one.data === undefined)) return <output className={ui.loading}>{t.loading}</output>;
  if (all.length === 0) return <p className={ui.soft}>{t.recalls.noneTheirs}</p>;
  return <ul className={ui.rows}>{all.map(({ giver, recall }) => <Asked key={recall.id} giver={giver} of={recall} />)}</ul>;
}

function What({ of }: { of: Recall }) {
  const { t, date } = useTexts();
  return (
    <>
      <h3 lang="sv">{of.name ?? of.type ?? of.entry}</h3>
      <p>{wordFor(t.recalls.kinds, of.kind)} {t.recalls.told(date(of.day))}</p>
      <p className={`${ui.soft} ${ui.small} ${ui.address}`}>{t.recalls.entry}: <code>{of.entry}</code></p>
    </>
  );
}

function Deadline({ of }: { of: Recall }) {
  const { t, date } = useTexts();
  if (of.overdue) return <Tag tone="late" icon="alarm">{t.recalls.overdue(date(of.acknowledgeBy))}</Tag>;
  return of.answers.every((answer) => answer.gone !== null)
    ? <Tag tone="kept" icon="check">{t.recalls.allAnswered}</Tag>
    : <Tag tone="going" icon="clock">{t.recalls.by(date(of.acknowledgeBy))}</Tag>;
}

function Ours({ of }: { of: Recall }) {
  const { t, date } = useTexts();
  return (
    <li className={ui.stack}>
      <What of={of} />
      {of.reason && <p>{t.recalls.reason}: {of.reason}</p>}
      <p><Deadline of={of} /></p>
      {of.answers.length === 0 ? <p>{t.recalls.nobodyHadIt}</p> : (
        <table className={ui.narrowTable}>
          <caption>{t.recalls.answers}</caption>
          <thead><tr><th scope="col">{t.recalls.partner}</th><th scope="col">{t.recalls.gone}</th><th scope="col">{t.recalls.saidBy}</th></tr></thead>
          <tbody>
            {of.answers.map((answer) => (
              <tr key={answer.agreement}>
                <th scope="row">{answer.partner}</th>
                <td data-label={t.recalls.gone}>{answer.gone ? date(answer.gone) : t.recalls.notYet}</td>
                <td data-label={t.recalls.saidBy}>{answer.by ? <SaidBy by={answer.by} /> : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
}

/** The partner's machine, or its office. */
function SaidBy({ by }: { by: string }) {
  const { t } = useTexts();
  const name = useFederationName();
  return by.startsWith('office:') ? <>{t.recalls.office(name(by.slice('office:'.length)))}</> : <>{t.recalls.machine} <code className={ui.address}>{by}</code></>;
}

function Asked({ giver, of }: { giver: string; of: Recall }) {
  const { t, date } = useTexts();
  const name = useFederationName();
  const answer = useWrite((_: null, idempotencyKey) => api.post('/feeds/v1/{federation}/recalls/{id}/acknowledgements', { path: { federation: giver, id: of.id }, idempotencyKey }), { outdates: ['recalls'] });
  const gone = of.answers.find((one) => one.gone !== null)?.gone;
  return (
    <li className={ui.stack}>
      <What of={of} />
      <p>{t.recalls.from(name(giver))}</p>
      <WriteTrouble of={answer} />
      {of.mayAnswer
        ? (
          <>
            <p><Deadline of={of} /></p>
            <p>{t.recalls.whatToDo}</p>
            <div className={ui.actions}><button type="button" className={ui.primary} aria-disabled={answer.isPending} onClick={() => answer.mutate(null)}>{t.recalls.answer}</button></div>
          </>
        )
        : <p><Tag tone="kept" icon="check">{gone ? t.recalls.answered(date(gone)) : t.recalls.allAnswered}</Tag></p>}
    </li>
  );
}
