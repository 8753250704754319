import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useSession } from '../app/session';
import { Note, Tag } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { keepShell } from './keepShell';
import { sendLetters, useLetters } from './outbox';
import { useTexts } from './texts';

const AGAIN_AFTER = 20_000;

function useOnline() {
  const [online, set] = useState(navigator.onLine);
  useEffect(() => {
    // The event knows before navigator.onLine does.
    const look = (e: Event) => set(e.type === 'online');
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return online;
}

/** On every page of whoever is logged in: that there is no network, what waits on the device, and that it has gone. */
export default function Outbox() {
  const { t, date, time } = useTexts();
  const { name: who } = useSession();
  const client = useQueryClient();
  const online = useOnline();
  const letters = useLetters(who);
  const waiting = letters.filter((l) => l.state === 'WAITING').length;
  const [arrived, say] = useState(false);
  const busy = useRef(false);
  useEffect(() => {
    if (navigator.onLine) keepShell();
  }, []);
  useEffect(() => {
    if (waiting === 0) return;
    // A device does not always notice that its network is back: tried now and then in any case.
    const send = () => {
      if (busy.current) return;
      busy.current = true;
      void sendLetters(who)
        .then((any) => {
          if (any) say(true);
          return any ? client.invalidateQueries() : undefined;
        })
        .finally(() => {
          busy.current = false;
        });
    };
    if (online) send();
    const timer = setInterval(send, AGAIN_AFTER);
    return () => clearInterval(timer);
  }, [waiting, online, who, client]);
  return (
    <div className={`${ui.stack} ${ui.screen} ${ui.above}`} role="status">
      {!online && <Note tone="warn" icon="alarm" title={t.outbox.offline}><p>{t.outbox.offlineText}</p></Note>}
      {arrived && letters.length === 0 && <Note tone="good" icon="check"><p>{t.outbox.arrived}</p></Note>}
      {letters.length > 0 && (
        <Note icon="clock" title={t.outbox.waiting(letters.length)}>
          <p>{waiting > 0 ? t.outbox.waitingText : t.outbox.stuckText}</p>
          <ul className={ui.rows}>
            {letters.map((l) => (
              <li key={l.key} className={ui.row}>
                <div>
                  <Link to={l.page} aria-label={t.outbox.open(l.title)} lang="sv">{l.title}</Link>
                  <p className={ui.soft}>{t.outbox.written(date(l.writtenAt), time(l.writtenAt))}</p>
                </div>
                {l.state === 'WAITING' ? <Tag tone="soon" icon="clock">{t.outbox.states[l.state]}</Tag> : <Tag tone="late" icon="alarm">{t.outbox.states[l.state]}</Tag>}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}
