import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { queries } from '../api/queries';
import { Loaded } from '../ui/Loaded';
import { FieldError, Form, Hint, Input, Label, TextField } from '../ui/controls';
import ui from '../ui/ui.module.css';
import css from './deviation.module.css';
import { readReceipt } from './receiptWords';
import { useTexts } from './texts';

/** Asks for the eight words. A typing error is found here, without a request, and said what it is; the words go nowhere but to `onWords`. */
export function WordsForm({ label, hint, submit, busy = false, above, onWords }: {
  label: string;
  hint: string;
  submit: string;
  busy?: boolean;
  above?: ReactNode;
  /** Returns what is wrong with words that do belong together, if anything. */
  onWords: (receipt: string) => string | void;
}) {
  const { t } = useTexts();
  const list = useQuery(queries.receiptWords);
  const [typed, type] = useState('');
  const [wrong, setWrong] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const check = (e: FormEvent, words: readonly string[]) => {
    e.preventDefault();
    if (busy) return;
    const found = readReceipt(typed, words);
    const said = {
      receipt: () => (found.is === 'receipt' && onWords(found.receipt)) || '',
      count: () => t.report.typed.count(found.is === 'count' ? found.words : 0),
      unknown: () => t.report.typed.unknown(found.is === 'unknown' ? found.place : 0),
      apart: () => t.report.typed.apart,
    }[found.is]();
    setWrong(said);
    if (said) input.current?.focus();
  };
  return (
    <Loaded query={list}>
      {(words) => (
        <Form onSubmit={(e) => check(e, words)} className={`form ${ui.stack}`}>
          {above}
          <TextField value={typed} onChange={type} isInvalid={wrong !== ''} isRequired>
            <Label>{label}</Label>
            <Hint>{hint}</Hint>
            <FieldError>{wrong}</FieldError>
            <Input ref={input} className={`input ${css.typed}`} lang="sv" maxLength={200} autoComplete="off" autoCapitalize="none" autoCorrect="off" spellCheck="false" />
          </TextField>
          <div><button type="submit" className={ui.primary} aria-disabled={busy}>{submit}</button></div>
        </Form>
      )}
    </Loaded>
  );
}
