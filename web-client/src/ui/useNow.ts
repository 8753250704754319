import { useEffect, useState } from 'react';

const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The time, kept current to the minute, and today's date in Sweden wherever the reader is. */
export function useNow() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  const today = calendar.format(now);
  return { now, today, year: Number(today.slice(0, 4)) };
}
