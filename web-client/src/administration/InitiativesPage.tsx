import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import type { Initiative, RegisterInitiative } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { Said } from '../i18n';
import { isDay } from '../ui/clock';
import { useFederationName } from '../ui/FederationChoice';
import { Choice, Field } from '../ui/Field';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { Empty, focusOnArrival, Note, PageHead, Tag } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useNow } from '../ui/useNow';
import { grouped } from '../ui/grouped';
import { slug } from './slug';
import { useTexts } from './texts';

/** What the federations finance: for everybody to read, for the office to add to. */
export default function InitiativesPage() {
  const { t } = useTexts();
  const office = useSession().federations('administration');
  const initiatives = useQuery(queries.initiatives);
  return (
    <div className={ui.page}>
      <PageHead title={t.initiatives.title} windowTitle={t.initiatives.title} lead={t.initiatives.lead} crumbs={[office.length > 0 ? { to: '/administration', text: t.administration.back } : { to: '/', text: t.nav.start }]} />
      {office.length > 0 && <Register federations={office} />}
      <Loaded query={initiatives}>{(all) => (all.length === 0 ? <Empty title={t.initiatives.none} text={t.initiatives.noneText} /> : <ByFederation all={all} />)}</Loaded>
    </div>
  );
}

function ByFederation({ all }: { all: readonly Initiative[] }) {
  const { t, date, compare } = useTexts();
  const name = useFederationName();
  const { today } = useNow();
  return (
    <>
      {[...grouped(all, (i) => i.federation)].toSorted(([a], [b]) => compare(name(a), name(b))).map(([federation, own]) => (
        <section key={federation} className={ui.stack} aria-label={name(federation)}>
          <h2>{name(federation)}</h2>
          <ul className={ui.rows}>
            {own.toSorted((a, b) => compare(a.name.sv, b.name.sv)).map((i) => (
              <li key={i.id} className={ui.row}>
                <div>
                  <h3><Said words={i.name} /></h3>
                  <p className={ui.soft}>{i.to ? t.initiatives.span(date(i.from), date(i.to)) : t.initiatives.from(date(i.from))}</p>
                </div>
                <State of={i} today={today} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function State({ of: i, today }: { of: Initiative; today: string }) {
  const { t } = useTexts();
  if (i.to && i.to < today) return <Tag tone="quiet" icon="check">{t.initiatives.ended}</Tag>;
  return i.from > today ? <Tag tone="quiet" icon="waiting">{t.initiatives.coming}</Tag> : <Tag tone="going" icon="arrow">{t.initiatives.running}</Tag>;
}

function Register({ federations }: { federations: readonly string[] }) {
  const { t } = useTexts();
  const federationName = useFederationName();
  const { form, fields } = useFields();
  const [federation, setFederation] = useState(federations[0] ?? '');
  const [name, setName] = useState({ sv: '', en: '' });
  const [days, setDays] = useState({ from: '', to: '' });
  const [id, setId] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const address = id ?? slug(name.sv);
  const register = useWrite(
    (body: RegisterInitiative, idempotencyKey) => api.post('/statistics/v1/initiatives', { body, idempotencyKey }),
    {
      outdates: ['initiatives', 'months'],
      onDone: () => {
        setName({ sv: '', en: '' });
        setDays({ from: '', to: '' });
        setId(null);
        setDone(true);
      },
      onRefused: fields.take,
    },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    setDone(false);
    const complete = fields.check({
      '/name/sv': name.sv.trim() === '' && 'Required',
      '/name/en': name.en.trim() === '' && 'Required',
      '/from': !isDay(days.from) && 'Day',
      '/to': days.to !== '' && !isDay(days.to) && 'Day',
      '/id': address === '' && 'Required',
    });
    if (complete && !register.isPending) register.mutate({ id: address, federation, name: { sv: name.sv.trim(), en: name.en.trim() }, from: days.from, to: days.to || null });
  };
  const words = t.initiatives;
  return (
    <Fold title={words.add}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.narrow}`} aria-label={words.add}>
        <WriteTrouble of={register} />
        {federations.length > 1 && <Choice id="federation" label={t.access.at} value={federation} options={federations.map((f) => [f, federationName(f)] as const)} onChange={setFederation} />}
        <Field fields={fields} at="/name/sv" label={words.nameSv} value={name.sv} onChange={(sv) => setName({ ...name, sv })} required />
        <Field fields={fields} at="/name/en" label={words.nameEn} value={name.en} onChange={(en) => setName({ ...name, en })} required />
        <Field fields={fields} at="/from" label={words.start} type="day" value={days.from} onChange={(from) => setDays({ ...days, from })} required />
        <Field fields={fields} at="/to" label={words.end} type="day" value={days.to} onChange={(to) => setDays({ ...days, to })} />
        <Field fields={fields} at="/id" label={words.id} hint={words.idHint} max={80} value={address} onChange={setId} required />
        <div className={ui.actions}>
          <button type="submit" className={ui.primary} aria-disabled={register.isPending}>{register.isPending ? t.saving : words.submit}</button>
          {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
        </div>
      </Form>
      {done && <div tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check"><p>{words.done}</p></Note></div>}
    </Fold>
  );
}
