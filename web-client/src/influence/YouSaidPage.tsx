import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { queries } from '../api/queries';
import { wordFor } from '../i18n';
import { useFederationName, useInitiativeName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { Chain } from './Chain';
import css from './influence.module.css';
import { useTexts } from './texts';

/** Open to everybody: only what staff chose to tell, in words that point nobody out. */
export default function YouSaidPage() {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const federation = params.get('forbund') ?? '';
  return (
    <div className={ui.page}>
      <PageHead title={t.nav.youSaid} windowTitle={t.nav.youSaid} lead={t.influence.youSaidLead}>
        <div className={ui.actions}>
          <Link className={ui.primary} to="/lamna-synpunkt">{t.nav.leaveViewpoint}</Link>
          <Link to="/synpunktssvar">{t.influence.follow}</Link>
        </div>
      </PageHead>
      <Questions federation={federation} />
      <Told federation={federation} />
      <Participation federation={federation} />
    </div>
  );
}

function Questions({ federation }: { federation: string }) {
  const { t } = useTexts();
  const name = useFederationName();
  const questions = useQuery(queries.openQuestions(federation)).data ?? [];
  if (questions.length === 0) return null;
  return (
    <section className={ui.stack} aria-labelledby="questions">
      <h2 id="questions">{t.influence.openQuestions}</h2>
      <ul className={ui.rows}>
        {questions.map((q) => (
          <li key={q.occasion} className={ui.row}>
            <div>
              <h3 lang="sv">{q.question}</h3>
              <p className={`${ui.soft} ${ui.small}`}>{name(q.federation)}, <span lang="sv">{q.title}</span></p>
            </div>
            <Link className={ui.secondary} to={`/lamna-synpunkt?forbund=${q.federation}&fraga=${q.occasion}`} aria-label={`${t.influence.answer}: ${q.question}`}>{t.influence.answer}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ federation }: { federation: string }) {
  const { t, date } = useTexts();
  const name = useFederationName();
  const initiative = useInitiativeName();
  const viewpoints = useQuery(queries.publishedViewpoints(federation));
  return (
    <section className={ui.stack} aria-labelledby="told">
      <h2 id="told">{t.influence.told}</h2>
      <Loaded query={viewpoints}>
        {(all) => (all.length === 0 ? <Empty title={t.influence.noneToldTitle} text={t.influence.noneToldText} /> : (
          <ul className={ui.stack}>
            {all.map((v) => (
              <li key={`${v.federation} ${v.said}`} className={`${ui.card} ${ui.stack}`}>
                <h3 className={ui.small}>{t.influence.youSaidThis}</h3>
                <p className={css.said} lang="sv">{v.said}</p>
                <Chain chain={v.chain} />
                <p className={`${ui.soft} ${ui.small}`}>{name(v.federation)}{v.initiative && `, ${initiative(v.initiative)}`}. {t.influence.releasedOn(date(v.releasedOn))}</p>
              </li>
            ))}
          </ul>
        ))}
      </Loaded>
    </section>
  );
}

function Participation({ federation }: { federation: string }) {
  const { t, date } = useTexts();
  const name = useFederationName();
  const all = useQuery(queries.publishedParticipation(federation)).data ?? [];
  if (all.length === 0) return null;
  return (
    <section className={ui.stack} aria-labelledby="participation">
      <h2 id="participation">{t.influence.participation}</h2>
      <ul className={ui.stack}>
        {all.map((p) => (
          <li key={p.occasion} className={`${ui.card} ${ui.stack}`}>
            <h3 lang="sv">{p.title}</h3>
            <dl className={css.chain}>
              {p.questions.length > 0 && <div><dt>{t.influence.asked}</dt><dd lang="sv">{p.questions.join(' ')}</dd></div>}
              <div><dt>{t.influence.howTheyTookPart}</dt><dd lang="sv">{p.howTheyTookPart}</dd></div>
              <div><dt>{t.influence.whatChanged}</dt><dd lang="sv">{p.whatChanged}</dd></div>
            </dl>
            <p className={`${ui.soft} ${ui.small}`}>{wordFor(t.influence.kinds, p.kind)}, {name(p.federation)}. {t.influence.toldOn(date(p.toldOn))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
