import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '../api/client';
import type { Meeting } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { Loaded } from '../ui/Loaded';
import { PageHead } from '../ui/parts';
import { Square } from '../ui/Square';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import css from './outside.module.css';
import { useTexts } from './texts';

/** What whoever leads a meeting shows in the room: the square, the address, and how many have checked in. */
export default function CheckInDoorPage() {
  const { id = '' } = useParams();
  const query = useQuery(queries.meeting(id));
  return <Loaded query={query} alone>{({ data }) => <Door key={id} meeting={data} />}</Loaded>;
}

function Door({ meeting: m }: { meeting: Meeting }) {
  const { t, date, longDate, time } = useTexts();
  const open = useWrite((_: null, idempotencyKey) => api.post('/commitments/v1/meetings/{id}/check-in', { path: { id: m.id }, idempotencyKey }), { outdates: [] });
  const door = open.data?.data;
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.checkIn.door} windowTitle={t.checkIn.of(m.title, date(m.startsAt))} lead={t.checkIn.doorLead} crumbs={[{ to: `/mote/${m.id}`, text: t.checkIn.back }]}>
        <p className={css.meeting}><b lang="sv">{m.title}</b>, <time dateTime={m.startsAt}>{longDate(m.startsAt)}</time> {t.at} {time(m.startsAt)}</p>
      </PageHead>
      <WriteTrouble of={open} />
      <div className={ui.actions}>
        <button type="button" className={door ? ui.secondary : ui.primary} aria-disabled={open.isPending} onClick={() => { if (!open.isPending) open.mutate(null); }}>{open.isPending ? t.checkIn.fetching : door ? t.checkIn.again : t.checkIn.show}</button>
        {door && <button type="button" className={ui.secondary} onClick={() => window.print()}>{t.checkIn.print}</button>}
      </div>
      {door && (
        <section className={`${ui.card} ${ui.stack}`} aria-label={t.checkIn.address}>
          <Square text={`${window.location.origin}/incheckning/${door.code}`} label={t.checkIn.qr} className={css.square} />
          <p className={css.address}>{window.location.host}/incheckning/<b>{door.code}</b></p>
          <p className={ui.screen}><output>{t.checkIn.present(door.present)}</output></p>
        </section>
      )}
    </div>
  );
}
