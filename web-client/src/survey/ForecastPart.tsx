import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Survey } from '../api/model';
import { queries } from '../api/queries';
import { wordFor } from '../i18n';
import { Field } from '../ui/Field';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

const numbers = (text: string) => text.split(/[,\s]+/).filter((n) => /^\d{1,4}$/.test(n)).map(Number).slice(0, 50);

/** Which tables can ever be shown, before anybody is asked. */
export function ForecastPart({ survey: s }: { survey: Survey }) {
  const { t, lang } = useTexts();
  const [others, setOthers] = useState('');
  const [years, setYears] = useState('1');
  const { fields } = useFields();
  const bank = useQuery(queries.questionBank(lang));
  const span = /^([1-9]|10)$/.test(years.trim()) ? Number(years) : 1;
  const forecast = useQuery(queries.surveyForecast(s.id, numbers(others), span));
  const text = (id: string) => bank.data?.questions.find((q) => q.id === id)?.text ?? id;
  return (
    <section className={ui.stack} aria-labelledby="forecast">
      <h2 id="forecast">{t.survey.forecast}</h2>
      <div className={ui.narrow}>
        <Field fields={fields} at="/others" label={t.survey.others} hint={t.survey.othersHint} value={others} onChange={setOthers} />
        <Field fields={fields} at="/years" label={t.survey.years} type="number" max={2} value={years} onChange={setYears} />
      </div>
      <Loaded query={forecast}>
        {(f) => (
          <>
            <p>{t.survey.forecastLead(f.threshold)}</p>
            {f.scenarios.map((scenario) => (
              <Fold key={scenario.together} open={scenario.together === 'ALONE'} title={`${wordFor(t.survey.scenarios, scenario.together)}: ${t.survey.answers(scenario.answers)}`}>
                {(['NEVER', 'PARTLY', 'WHOLLY'] as const).map((sight) => {
                  const tables = scenario.tables.filter((it) => it.sight === sight);
                  return tables.length > 0 && (
                    <div key={sight} className={ui.stack}>
                      <h3>{wordFor(t.survey.sights, sight)}</h3>
                      <ul>
                        {tables.map((it) => (
                          <li key={`${it.question} ${it.by ?? ''}`}>{text(it.question)} × {it.by ? text(it.by) : t.survey.all}{sight === 'NEVER' && <span className={ui.soft}> – {t.survey.needed(it.neededForAny)}</span>}</li>
                        ))}
                      </ul>
                    </div>
                  );
                })}
              </Fold>
            ))}
          </>
        )}
      </Loaded>
    </section>
  );
}
