import ui from '../ui/ui.module.css';
import { useLessonTexts } from './lessonTexts';

export function LessonWords({ of: { theme, measure, effect } }: { of: { theme: string; measure: string; effect: string } }) {
  const { t } = useLessonTexts();
  return (
    <dl className={ui.facts} lang="sv">
      <div><dt>{t.lessons.theme}</dt><dd>{theme}</dd></div>
      <div><dt>{t.lessons.measure}</dt><dd>{measure}</dd></div>
      <div><dt>{t.lessons.effect}</dt><dd>{effect}</dd></div>
    </dl>
  );
}
