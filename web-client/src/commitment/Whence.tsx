import { Link, useNavigate } from 'react-router';
import type { Commitment, Fact } from '../api/model';
import { useSession, WORKERS, type Role } from '../app/session';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

/** Some meetings are not for all who work with meetings, and an event does not tell which: these roles read them all. */
const ALL_MEETINGS: readonly Role[] = ['OFFICE', 'PROJECT_LEADER', 'BOARD'];

/** By how the type of an event begins, more special ones first: where what it tells of is shown, and to whom. */
const PLACES = [
  ['meeting.', 'meeting', (id: string) => `/mote/${id}`, ALL_MEETINGS],
  ['activity.', 'activity', (id: string) => `/aktivitet/${id}`, WORKERS.activities],
  ['statistics.month-', 'month', (id: string) => `/manad/${id}`, WORKERS.months],
  ['supplier.', 'supplier', (id: string) => `/leverantor/${id}`, WORKERS.suppliers],
  ['publication.', 'publication', (id: string) => `/publicering/${id}`, WORKERS.communication],
  ['measure.', 'measure', (id: string) => `/atgard/${id}`, WORKERS.measures],
  ['influence.', 'occasion', (id: string) => `/delaktighet/${id}`, WORKERS.influence],
  ['violence.', 'violence', (id: string) => `/vald-i-nara-relationer?forbund=${id}`, WORKERS.violence],
  ['deviation.routine-', 'routine', (_: string, federation: string) => `/avvikelserutinen?forbund=${federation}`, WORKERS.routine],
  ['deviation.', 'deviation', (id: string) => `/avvikelse/${id}`, WORKERS.deviations],
] as const;

function placeOf({ type, subject }: Fact, { declaration, federation }: Commitment) {
  // A commitment that is a part of this one stands here without an event: everybody reads it.
  if (!type) return subject.startsWith(`${declaration}_`) ? { to: `/atagande/${subject}`, kind: 'commitment', readers: null } as const : null;
  const place = PLACES.find(([begins]) => type.startsWith(`se.atagande.${begins}`));
  if (!place) return null;
  const [, kind, to, readers] = place;
  return { to: to(subject, federation), kind, readers };
}

/** From a fact to what it came from, for whoever may see that page; the way back leads to the fact again. */
export function Whence({ of: fact, in: commitment, day }: { of: Fact; in: Commitment; day: string }) {
  const { t } = useTexts();
  const { may } = useSession();
  const navigate = useNavigate();
  const place = placeOf(fact, commitment);
  if (!place || (place.readers && !may(place.readers, commitment.federation))) return null;
  const remember = () => fact.eventId && void navigate({ hash: `#${fact.eventId}` }, { replace: true });
  return <p className={`${ui.small} ${ui.screen}`}><Link to={place.to} onClick={remember}>{t.one.whence[place.kind]}<span className={ui.hidden}>, {day}</span></Link></p>;
}
