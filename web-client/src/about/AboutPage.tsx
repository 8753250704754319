import { Link } from 'react-router';
import { STATES } from '../api/model';
import { PageHead, StateTag } from '../ui/parts';
import ui from '../ui/ui.module.css';
import css from './about.module.css';
import { useTexts } from './texts';

export default function AboutPage() {
  const { t } = useTexts();
  return (
    <div className={ui.page}>
      <PageHead title={t.about.title} windowTitle={t.about.title} lead={t.about.lead} />
      <section className={ui.stack}>
        <h2>{t.home.howTitle}</h2>
        {t.about.how.map((p) => <p key={p}>{p}</p>)}
      </section>
      <section className={ui.stack}>
        <h2>{t.about.statesTitle}</h2>
        <dl className={css.states}>
          {STATES.map((s) => <div key={s}><dt><StateTag state={s} /></dt><dd>{t.stateMeaning[s]}</dd></div>)}
        </dl>
      </section>
      <section className={ui.stack}>
        <h2>{t.about.privacyTitle}</h2>
        {t.about.privacy.map((p) => <p key={p}>{p}</p>)}
      </section>
      <p><Link to="/tillganglighet">{t.accessibility.title}</Link></p>
      <p><Link to="/design">{t.nav.design}</Link></p>
    </div>
  );
}
