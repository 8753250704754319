import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { Several } from '../ui/Field';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { Checkbox, CheckboxGroup, FieldError, Form } from '../ui/controls';
import { focusOnArrival, Note } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useCaseTexts } from './caseTexts';

/** Cases whose time is over: seen first, erased only when somebody chooses them and says that it is meant. */
export function Erasing({ federation }: { federation: string }) {
  const { t, date } = useCaseTexts();
  const [open, show] = useState(false);
  const [erased, say] = useState<number | null>(null);
  const due = useQuery({ ...queries.dueForErasure(federation), enabled: open });
  return (
    <Fold title={t.cases.erasing} onToggle={show}>
      {erased !== null && <div key={erased} tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check"><p>{t.cases.erased(erased)}</p></Note></div>}
      {open && (
        <Loaded query={due}>
          {(cases) => (cases.length === 0
            ? <p>{t.cases.nothingDue}</p>
            : <Chosen federation={federation} onDone={say} options={cases.map((c) => [
              c.id, t.cases.dueCase(c.registration ?? t.cases.noRegistration, date(c.closedOn), wordFor(t.progress.outcomes, c.outcome), c.keptMonths),
            ] as const)} />)}
        </Loaded>
      )}
    </Fold>
  );
}

function Chosen({ federation, options, onDone }: { federation: string; options: readonly (readonly [string, string])[]; onDone: (erased: number) => void }) {
  const { t } = useCaseTexts();
  const { form, fields } = useFields();
  const [cases, choose] = useState<string[]>([]);
  const [meant, mean] = useState(false);
  const erase = useWrite(
    (body: { federation: string; cases: string[] }, idempotencyKey) => api.post('/deviations/v1/retention/erasures', { body, idempotencyKey }),
    {
      outdates: ['deviations', 'retention'],
      onDone: ({ data }) => {
        choose([]);
        mean(false);
        onDone(data.erased.length);
      },
      onRefused: fields.take,
    },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({ '/cases': cases.length === 0 && 'Choose', '/meant': !meant && 'Meant' });
    if (complete && !erase.isPending) erase.mutate({ federation, cases });
  };
  return (
    <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
      <WriteTrouble of={erase} />
      <Several fields={fields} at="/cases" label={t.cases.dueCases} hint={t.cases.dueHint} value={cases} onChange={choose} options={options} />
      <CheckboxGroup {...fields.field('/meant')} aria-label={t.cases.meant} value={meant ? ['meant'] : []} onChange={(v) => mean(v.length > 0)}>
        <FieldError>{fields.message('/meant')}</FieldError>
        <Checkbox value="meant"><span>{t.cases.meant}</span></Checkbox>
      </CheckboxGroup>
      <div><button type="submit" className={ui.secondary} aria-disabled={erase.isPending}>{erase.isPending ? t.saving : t.cases.erase}</button></div>
    </Form>
  );
}
