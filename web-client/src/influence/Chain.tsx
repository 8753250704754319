import type { Chain as ChainOf } from '../api/model';
import { wordFor } from '../i18n';
import { Tag, type Tone } from '../ui/parts';
import type { IconName } from '../ui/icons';
import css from './influence.module.css';
import { useTexts } from './texts';

const LOOKS: Record<string, [Tone, IconName]> = { DONE: ['kept', 'check'], PARTLY_DONE: ['soon', 'half'], REFUSED: ['broken', 'cross'] };

export function DecisionTag({ decision }: { decision: ChainOf['decision'] }) {
  const { t } = useTexts();
  const [tone, icon] = LOOKS[decision ?? ''] ?? ['quiet', 'waiting'];
  return <Tag tone={tone} icon={icon}>{decision ? wordFor(t.influence.decisions, decision) : t.influence.waiting}</Tag>;
}

/** What became of a viewpoint: what was decided, where it is done, what it led to. */
export function Chain({ chain: c }: { chain: ChainOf }) {
  const { t, date } = useTexts();
  return (
    <dl className={css.chain}>
      <div>
        <dt>{c.decision === null ? t.influence.state : c.decision === 'REFUSED' ? t.influence.whyNot : t.influence.weDid}</dt>
        <dd>{c.answer ? <><DecisionTag decision={c.decision} /> <span lang="sv">{c.answer}</span></> : <DecisionTag decision={null} />}</dd>
      </div>
      {c.activity && <div><dt>{t.influence.where}</dt><dd><span lang="sv">{c.activity.title}</span>, {date(c.activity.startsAt)}{c.activity.held ? '' : ` (${t.influence.planned})`}</dd></div>}
      {c.effect && <div><dt>{t.influence.effect}</dt><dd lang="sv">{c.effect}</dd></div>}
    </dl>
  );
}
