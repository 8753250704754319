import { Note, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import css from './about.module.css';
import { useTexts } from './texts';

export default function AccessibilityPage() {
  const { t: { accessibility: a } } = useTexts();
  return (
    <div className={ui.page}>
      <PageHead title={a.title} windowTitle={a.title} lead={a.lead} />
      <Note tone="warn" icon="alarm"><p>{a.draft}</p></Note>
      <section className={ui.stack}><h2>{a.statusTitle}</h2><p>{a.status}</p></section>
      <Points title={a.testedTitle} points={a.tested} />
      <Points title={a.untestedTitle} points={a.untested} />
      <Points title={a.knownTitle} points={a.known} />
      <section className={ui.stack}><h2>{a.contactTitle}</h2><p>{a.contact}</p><p>{a.digg}</p></section>
    </div>
  );
}

function Points({ title, points }: { title: string; points: string[] }) {
  return (
    <section className={ui.stack}>
      <h2>{title}</h2>
      <ul className={css.points}>{points.map((p) => <li key={p}>{p}</li>)}</ul>
    </section>
  );
}
