import { Link } from 'react-router';
import { Said } from '../i18n';
import type { Words } from '../api/model';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

/** From a state, wherever it stands, back to the events that it follows from. */
export function WhyLink({ of: { id, title } }: { of: { id: string; title: Words } }) {
  const { t } = useTexts();
  return <Link className={`${ui.small} ${ui.screen}`} to={`/atagande/${id}#why`}>{t.one.why}<span className={ui.hidden}> <Said words={title} /></span></Link>;
}
