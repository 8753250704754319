import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../api/problem';
import { useI18n } from '../i18n';

/**
 * What is wrong with each field, from our own check or from the server, keyed by JSON Pointer and kept until the next
 * attempt. Nothing disappears while the reader types, so no button moves under a finger.
 */
export function useFields() {
  const { t } = useI18n();
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<Record<string, { code: string; detail?: string }>>({});
  useEffect(() => {
    if (Object.keys(wrong).length === 0) return;
    form.current?.querySelector<HTMLElement>('[data-invalid] :is(input, textarea, select)')?.focus();
  }, [wrong]);
  const fields = {
    count: Object.keys(wrong).length,
    /** Props for a React Aria field. */
    field: (pointer: string) => ({ isInvalid: pointer in wrong }),
    /** What to tell: our words for a code that we know, else the server's. */
    message: (pointer: string) => {
      const found = wrong[pointer];
      if (!found) return '';
      return t.errors[found.code as keyof typeof t.errors] ?? found.detail ?? t.errors.other;
    },
    /** Marks what our own check found; true when it found nothing. */
    check: (found: Record<string, keyof typeof t.errors | false | undefined>) => {
      const bad = Object.entries(found).flatMap(([pointer, code]) => (code ? [[pointer, { code }] as const] : []));
      setWrong(Object.fromEntries(bad));
      return bad.length === 0;
    },
    /** Marks the fields that a refusal is about. */
    take: (error: unknown) => {
      if (error instanceof ApiProblem) {
        setWrong(Object.fromEntries(error.errors.map((e) => [e.pointer, { code: e.code, detail: e.detail }])));
      }
    },
  };  return { form, fields };
}
