import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Words } from '../api/model';
import { sv, type Messages } from './sv';

export type Lang = 'sv' | 'en';
const LOCALES: Record<Lang, string> = { sv: 'sv-SE', en: 'en-GB' };

interface I18n {
  lang: Lang;
  setLang: (lang: Lang) => void;
  t: Messages;
  /** 3 mars 2026, from a calendar date or an instant (as Swedish wall time). */
  date: (iso: string) => string;
  /** tisdag 3 mars 2026 */
  longDate: (iso: string) => string;
  /** 09.30, from an instant or from Swedish wall time as 09:30 */
  time: (at: string) => string;
  /** April 2026, from 2026-04, as a heading */
  month: (iso: string) => string;
  /** Swedish order whatever the language: the texts sorted are Swedish. */
  compare: (a: string, b: string) => number;
}

const Context = createContext<I18n | null>(null);
const swedishOrder = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' });

const STORED = 'language';
export const storedLang = (): Lang => (localStorage.getItem(STORED) === 'en' ? 'en' : 'sv');
/** English is its own chunk: most readers never need it. */
export const catalogue = async (lang: Lang): Promise<Messages> => (lang === 'sv' ? sv : (await import('./en')).en);

export function LanguageProvider({ lang: first, messages, children }: { lang: Lang; messages: Messages; children: ReactNode }) {
  const [{ lang, t }, show] = useState({ lang: first, t: messages });
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const value = useMemo<I18n>(() => {
    const locale = LOCALES[lang];
    // A calendar date has no time zone: format it as UTC so that it cannot slip a day.
    const format = (options: Intl.DateTimeFormatOptions) => {
      // Made when first needed: each takes a phone some milliseconds.
      let ofDay: Intl.DateTimeFormat | undefined;
      let ofInstant: Intl.DateTimeFormat | undefined;
      return (iso: string) => (iso.length > 10
        ? (ofInstant ??= new Intl.DateTimeFormat(locale, { ...options, timeZone: 'Europe/Stockholm' })).format(new Date(iso))
        : (ofDay ??= new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })).format(new Date(`${iso}T00:00:00Z`)));
    };
    const month = format({ month: 'long', year: 'numeric' });
    const clock = format({ hour: '2-digit', minute: '2-digit' });
    return {
      lang,
      setLang: (next) => void catalogue(next).then((loaded) => {
        localStorage.setItem(STORED, next);
        show({ lang: next, t: loaded });
      }),
      t,
      date: format({ day: 'numeric', month: 'long', year: 'numeric' }),
      longDate: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
      // A full stop, as Myndigheternas skrivregler have it and the mails too; CLDR's Swedish has a colon.
      time: (at) => {
        const shown = at.length > 5 ? clock(at) : at;
        return lang === 'sv' ? shown.replace(':', '.') : shown;
      },
      month: (iso) => month(`${iso}-01`).replace(/^./, (letter) => letter.toLocaleUpperCase(locale)),
      compare: swedishOrder.compare,
    };
  }, [lang, t]);
  return (
    <Context value={value}>{children}</Context>
  );
}

export function useI18n(): I18n {
  const value = useContext(Context);
  if (!value) throw new Error('LanguageProvider is missing');
  return value;
}

/** A catalogue's sections must have other names than those that every page has. */
type Apart<T> = T & { [K in keyof Messages]?: never };

/**
 * The hook for a feature's texts, beside those that every page has. Both languages come with the feature's pages and not with
 * the first load. Swedish is the source: declare the English one as `typeof sv`, so that a missing or extra key does not compile.
 */
export function texts<T extends object>(ofSwedish: Apart<T>, ofEnglish: NoInfer<T>) {
  return (): Omit<I18n, 't'> & { t: Messages & T } => {
    const i18n = useI18n();
    return useMemo(() => ({ ...i18n, t: { ...i18n.t, ...(i18n.lang === 'sv' ? ofSwedish : ofEnglish) } }), [i18n]);
  };
}

/** Words that a service wrote in both languages, in the reader's; marked as Swedish where English is missing. */
export function Said({ words }: { words: Words }) {
  const { lang } = useI18n();
  const own = words[lang];
  return own ? <>{own}</> : <span lang="sv">{words.sv}</span>;
}

/** The word for a code, or the code itself when a service is newer than the client. */
export const wordFor = (table: Record<string, string>, code: string): string => table[code] ?? code;
