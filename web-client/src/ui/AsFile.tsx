import { Link } from 'react-router';
import { useSession } from '../app/session';
import { useI18n } from '../i18n';
import css from './ui.module.css';

/** From a list to the same as a file, out and in. */
export function AsFile({ register, federation }: { register: string; federation: string }) {
  const { t } = useI18n();
  if (!useSession().federations('exchange').includes(federation)) return null;
  return <p className={css.screen}><Link to={`/ut-och-in?forbund=${federation}&register=${register}`}>{t.asFile}</Link></p>;
}
