import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '../api/client';
import type { Meeting } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { Loaded } from '../ui/Loaded';
import { PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { qr } from './qr';
import css from './outside.module.css';
import { useTexts } from './texts';

/** What whoever leads a meeting shows in the room: the square, the address, and how many have checked in. */
export default function CheckInDoorPage() {
  const { id = '' } = useParams();
  const query = useQuery(queries.meeting(id));
  return <Loaded query={query} alone>{({ data }) => <Door key={id} meeting={data} />}</Loaded>;
}

function Door({ meeting: m }: { meeting: Meeting }) {
  const { t, date } = useTexts();
  const open = useWrite((_: null, idempotencyKey) => api.post('/commitments/v1/meetings/{id}/check-in', { path: { id: m.id }, idempotencyKey }), { outdates: [] });
  const door = open.data?.data;
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.checkIn.door} windowTitle={t.checkIn.of(m.title, date(m.startsAt))} lead={t.checkIn.doorLead} crumbs={[{ to: `/mote/${m.id}`, text: t.checkIn.back }]} />
      <WriteTrouble of={open} />
      <div><button type="button" className={door ? ui.secondary : ui.primary} aria-disabled={open.isPending} onClick={() => { if (!open.isPending) open.mutate(null); }}>{open.isPending ? t.saving : t.checkIn.show}</button></div>
      {door && (
        <section className={`${ui.card} ${ui.stack}`} aria-label={t.checkIn.address}>
          <Square text={`${window.location.origin}/incheckning/${door.code}`} />
          <p className={css.address}>{window.location.host}/incheckning/<b>{door.code}</b></p>
          <p><output>{t.checkIn.present(door.present)}</output></p>
        </section>
      )}
    </div>
  );
}

/** Dark on light in every theme, with the margin that readers need. */
function Square({ text }: { text: string }) {
  const { t } = useTexts();
  const rows = qr(text);
  if (!rows) return null;
  const size = rows.length + 8;
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('');
  return (
    <svg className={css.square} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t.checkIn.qr} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
