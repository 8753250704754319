import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../api/queries';
import { Said } from '../i18n';
import { FederationChoice, useFederation } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

/** What the office sets once, and where. */
export default function AdministrationPage() {
  const { t } = useTexts();
  const federation = useFederation('administration');
  const declarations = useQuery(queries.declarations);
  const mailboxes = useQuery(queries.mailboxes(federation));
  const words = t.administration;
  return (
    <div className={ui.page}>
      <PageHead title={words.title} windowTitle={words.title} lead={words.lead}><FederationChoice work="administration" /></PageHead>
      <section className={ui.stack} aria-labelledby="federation">
        <h2 id="federation">{words.federation}</h2>
        <dl className={ui.facts}>
          <div>
            <dt>{words.declarations}</dt>
            <dd>
              <Loaded query={declarations}>
                {(all) => {
                  const own = all.filter((d) => d.federation === federation);
                  return own.length === 0 ? <>{words.noDeclaration}</> : <ul>{own.map((d) => <li key={d.id}><Link to={`/deklaration/${d.id}`} ><Said words={d.title} /></Link></li>)}</ul>;
                }}
              </Loaded>
            </dd>
          </div>
          <div>
            <dt>{words.mailboxes}</dt>
            <dd>
              <Loaded query={mailboxes}>
                {({ data }) => (data.mailboxes.length === 0 ? <>{words.noMailboxes}</> : <ul>{data.mailboxes.map((m) => <li key={m} className={ui.address}>{m}</li>)}</ul>)}
              </Loaded>
              <Link to={`/paminnelser/regler?forbund=${federation}`}>{words.change}</Link>
            </dd>
          </div>
        </dl>
      </section>
      <section className={ui.stack} aria-labelledby="more">
        <h2 id="more">{words.links}</h2>
        <ul className={ui.rows}>
          {words.parts.map((part) => (
            <li key={part.to} className={ui.row}>
              <div>
                <h3><Link to={`${part.to}?forbund=${federation}`}>{part.title}</Link></h3>
                <p className={ui.soft}>{part.text}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
