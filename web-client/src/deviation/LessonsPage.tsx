import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../api/queries';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { LessonWords } from './LessonWords';
import { useLessonTexts } from './lessonTexts';

/** What was learned, for everybody, quarter by quarter. */
export default function LessonsPage() {
  const { t } = useLessonTexts();
  const name = useFederationName();
  const lessons = useQuery(queries.lessons);
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={t.lessons.title} windowTitle={t.lessons.title} lead={t.lessons.lead}><Link to="/rapportera">{t.lessons.tell}</Link></PageHead>
      <Loaded query={lessons}>
        {(all) => (all.length === 0
          ? <Empty title={t.lessons.none} text={t.lessons.noneText} />
          : all.map((l) => (
            <article key={l.id} className={`${ui.card} ${ui.stack}`}>
              <h2>{name(l.federation)}, {t.lessons.from(quarterOf(l.from), Number(l.from.slice(0, 4)))}</h2>
              <LessonWords of={l} />
            </article>
          )))}
      </Loaded>
    </div>
  );
}

const quarterOf = (day: string) => Math.ceil(Number(day.slice(5, 7)) / 3);
