import { Icon } from '../ui/icons';
import css from './meeting.module.css';
import { useTexts } from './texts';

/** Respekttrappan's seven steps as stairs: those climbed in this round, the one we stand at, those ahead. */
export function Stairs({ next }: { next: number }) {
  const { t } = useTexts();
  const place = (step: number) => {
    if (step < next) return 'done';
    return step === next ? 'here' : 'ahead';
  };
  return (
    <ol className={css.stairs}>
      {t.stairs.names.map((name, i) => {
        const at = place(i + 1);
        return (
          <li key={name} className={css[at]} aria-current={at === 'here' ? 'step' : undefined}>
            <span className={css.tread}>{at === 'done' ? <Icon name="check" size={20} /> : i + 1}</span>
            <span className={css.name}>
              <span className={css.visually}>{t.stairs.step(i + 1)}: </span>{name}<span className={css.visually}> ({t.stairs[at]})</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
