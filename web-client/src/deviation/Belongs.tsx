import { useState } from 'react';
import { Link } from 'react-router';
import { Fold } from '../ui/Fold';
import { Checkbox, CheckboxGroup, Label } from '../ui/controls';
import { Note } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useBelongsTexts } from './belongsTexts';
import css from './deviation.module.css';

/** Five plain questions, and for each that is true where it belongs too, with a text to take there. Nobody is turned away. */
export function Belongs() {
  const { t } = useBelongsTexts();
  const [chosen, choose] = useState<string[]>([]);
  const [copied, copy] = useState('');
  return (
    <Fold title={t.belongs.title}>
      <CheckboxGroup value={chosen} onChange={choose}>
        <Label>{t.belongs.asked}</Label>
        {t.belongs.items.map((item) => <Checkbox key={item.id} value={item.id}><span>{item.asked}</span></Checkbox>)}
      </CheckboxGroup>
      {t.belongs.items.filter((item) => chosen.includes(item.id)).map((item) => (
        <Note key={item.id} title={item.where} level="h3">
          <p>{item.what}</p>
          {item.id === 'VIEWPOINT' && <p><Link to="/lamna-synpunkt">{t.nav.leaveViewpoint}</Link></p>}
          {item.text && (
            <>
              <blockquote className={css.words} lang="sv">{item.text}</blockquote>
              <div className={ui.actions}>
                <button type="button" className={ui.secondary} onClick={() => void navigator.clipboard.writeText(item.text).then(() => copy(item.id))}>{t.belongs.copy}</button>
                {copied === item.id && <span role="status">{t.belongs.copied}</span>}
              </div>
            </>
          )}
        </Note>
      ))}
      <p>{t.belongs.lead}</p>
    </Fold>
  );
}
