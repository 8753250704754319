import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Form } from 'react-aria-components/Form';
import { Link } from 'react-router';
import { api } from '../api/client';
import type { NewStructural, Pattern } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { Field, Several } from '../ui/Field';
import { FederationChoice, useFederation, useInitiativeName } from '../ui/FederationChoice';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { focusOnArrival, Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { DeviationTag } from './DeviationTag';
import { useOversightTexts } from './oversightTexts';

/** What several single cases point to, and the cases that came of it. */
export default function PatternsPage() {
  const { t } = useOversightTexts();
  const federation = useFederation('deviations');
  const patterns = useQuery(queries.patterns(federation));
  const [opened, open] = useState<string | null>(null);
  return (
    <div className={ui.page}>
      <PageHead title={t.patterns.title} windowTitle={t.patterns.title} lead={t.patterns.lead} crumbs={[{ to: `/avvikelser?forbund=${federation}`, text: t.cases.back }]}>
        <FederationChoice work="deviations" />
      </PageHead>
      {opened && (
        <div key={opened} tabIndex={-1} ref={focusOnArrival}>
          <Note tone="good" icon="check"><p>{t.patterns.opened} <Link to={`/avvikelse/${opened}`}>{t.patterns.toOpened}</Link></p></Note>
        </div>
      )}
      <section className={ui.stack} aria-labelledby="suggested">
        <h2 id="suggested">{t.patterns.suggested}</h2>
        <Loaded query={patterns}>
          {(all) => (all.length === 0
            ? <p>{t.patterns.none}</p>
            : all.map((p) => <Suggested key={`${p.initiative} ${p.ground} ${p.cause}`} federation={federation} pattern={p} onOpened={open} />))}
        </Loaded>
      </section>
      <Structural federation={federation} />
    </div>
  );
}

function Suggested({ federation, pattern: p, onOpened }: { federation: string; pattern: Pattern; onOpened: (id: string) => void }) {
  const { t, date } = useOversightTexts();
  const initiative = useInitiativeName();
  const { form, fields } = useFields();
  const known = useQuery(queries.deviations(federation)).data ?? [];
  const [words, setWords] = useState('');
  const [cases, choose] = useState<string[]>(p.cases);
  const open = useWrite(
    (body: NewStructural, idempotencyKey) => api.post('/deviations/v1/structural-cases', { body, idempotencyKey }),
    { outdates: ['patterns', 'deviations'], onDone: ({ data }) => onOpened(data.id), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({ '/words': words.trim() === '' && 'Required', '/cases': cases.length < 2 && 'Choose' });
    if (complete && !open.isPending) open.mutate({ federation, initiative: p.initiative ?? null, grounds: [p.ground], causes: [p.cause], words: words.trim(), cases });
  };
  const name = (id: string) => {
    const found = known.find((d) => d.id === id);
    return t.patterns.one(found ? date(found.reportedOn) : '–', found?.registration ?? null);
  };
  return (
    <article className={`${ui.card} ${ui.stack}`}>
      <h3>{t.patterns.about(wordFor(t.report.groundNames, p.ground), wordFor(t.report.causeNames, p.cause))}</h3>
      <p>{t.patterns.cases(p.cases.length)}, {p.initiative ? initiative(p.initiative) : t.cases.noInitiative}</p>
      <Fold title={t.patterns.make}>
        <Form ref={form} onSubmit={submit} validationBehavior="aria" className={`react-aria-Form ${ui.stack}`}>
          <WriteTrouble of={open} />
          <Field fields={fields} at="/words" label={t.patterns.words} hint={t.patterns.wordsHint} rows={4} max={10000} value={words} onChange={setWords} required />
          <Several fields={fields} at="/cases" label={t.patterns.included} hint={t.patterns.includedHint} value={cases} onChange={choose} options={p.cases.map((id) => [id, name(id)] as const)} />
          <div><button type="submit" className={ui.primary} aria-disabled={open.isPending}>{open.isPending ? t.saving : t.patterns.submit}</button></div>
        </Form>
      </Fold>
    </article>
  );
}

function Structural({ federation }: { federation: string }) {
  const { t, date } = useOversightTexts();
  const initiative = useInitiativeName();
  const cases = useQuery(queries.deviations(federation));
  return (
    <section className={ui.stack} aria-labelledby="structural">
      <h2 id="structural">{t.patterns.structural}</h2>
      <Loaded query={cases}>
        {(all) => {
          const structural = all.filter((d) => d.nature === 'STRUCTURAL');
          if (structural.length === 0) return <p>{t.patterns.noStructural}</p>;
          return (
            <ul className={ui.rows}>
              {structural.map((d) => (
                <li key={d.id} className={ui.row}>
                  <div>
                    <h3><Link to={`/avvikelse/${d.id}`}>{t.cases.oneTitle(date(d.reportedOn), d.nature)}</Link></h3>
                    <p className={ui.soft}>{t.patterns.cases(all.filter((one) => one.structural === d.id).length)}, {d.initiative ? initiative(d.initiative) : t.cases.noInitiative}</p>
                  </div>
                  <DeviationTag deviation={d} />
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}
