import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { Loaded } from '../ui/Loaded';
import { Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useNow } from '../ui/useNow';
import { dayOf, kindOf, SERVICES, type Service, type Undelivered } from './undelivered';
import { useTexts } from './texts';

/** What a part of the service could not take from another, in plain words; whoever runs the system drives it again. */
export default function UndeliveredPage() {
  const { t } = useTexts();
  return (
    <div className={ui.page}>
      <PageHead title={t.undelivered.title} windowTitle={t.undelivered.title} lead={t.undelivered.lead} crumbs={[{ to: '/', text: t.nav.start }]} />
      {SERVICES.map((service) => <Of key={service} service={service} />)}
    </div>
  );
}

function Of({ service }: { service: Service }) {
  const { t } = useTexts();
  const query = useQuery(queries.undelivered(service));
  return (
    <section className={ui.stack} aria-label={wordFor(t.undelivered.service, service)}>
      <h2>{wordFor(t.undelivered.service, service)}</h2>
      <Loaded query={query}>{(all) => (all.length === 0 ? <Note tone="good" icon="check" title={t.undelivered.none} level="h3"><p>{t.undelivered.noneText}</p></Note> : <Lying all={all} service={service} />)}</Loaded>
    </section>
  );
}

function Lying({ all, service }: { all: readonly Undelivered[]; service: Service }) {
  const { t, date, time } = useTexts();
  const { today } = useNow();
  const catalogue = useQuery(queries.eventCatalogue);
  const redrive = useWrite(
    async (of: Service, idempotencyKey) => ((await call('POST', `/${of}/v1/dead-letters`, { idempotencyKey })).data as { deadStill: number }).deadStill,
    { outdates: ['undelivered'] },
  );
  const words = t.undelivered;
  const ofToday = all.filter((one) => dayOf(one.since) === today).length;
  return (
    <>
      {ofToday > 0 && <Note tone="warn" icon="alarm"><p>{words.today(ofToday)}</p></Note>}
      <table className={ui.narrowTable}>
        <caption className={ui.hidden}>{words.title}</caption>
        <thead><tr><th scope="col">{words.what}</th><th scope="col">{words.to}</th><th scope="col">{words.since}</th><th scope="col">{words.why}</th></tr></thead>
        <tbody>
          {all.map((one) => {
            const known = catalogue.data?.find((c) => c.type === one.type);
            return (
              <tr key={`${one.consumer} ${one.id}`}>
                <th scope="row">{known ? <span lang="sv">{known.name}</span> : one.type ?? words.unknownEvent}</th>
                <td data-label={words.to}><span>{wordFor(words.consumers, one.consumer)}</span></td>
                <td data-label={words.since}><time dateTime={one.since}>{date(one.since)} {t.at} {time(one.since)}</time></td>
                <td data-label={words.why}><span>{words.reasons[kindOf(one.reason)]}<code className={`${ui.hint} ${ui.address}`} lang="en">{one.reason}</code></span></td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <WriteTrouble of={redrive} />
      <div className={ui.actions}><button type="button" className={ui.primary} aria-disabled={redrive.isPending} onClick={() => !redrive.isPending && redrive.mutate(service)}>{redrive.isPending ? words.redriving : words.redrive}</button></div>
      <div role="status">{redrive.data !== undefined && <p>{redrive.data === 0 ? words.redrivenAll : words.still(redrive.data)}</p>}</div>
    </>
  );
}
