/** A place in a text: from its first character to after its last. */
export interface Passage {
  from: number;
  to: number;
}

const AROUND = 20;

/** Every place where the passage stands in the text, as it was written there. */
export function passagesOf(text: string, passage: string): Passage[] {
  const found: Passage[] = [];
  if (passage === '') return found;
  for (let from = text.indexOf(passage); from >= 0; from = text.indexOf(passage, from + passage.length)) found.push({ from, to: from + passage.length });
  return found;
}

/** The place with a little of what stands around it. */
export const around = (text: string, { from, to }: Passage) =>
  `${from > AROUND ? '…' : ''}${text.slice(Math.max(0, from - AROUND), to + AROUND).replaceAll(/\s+/g, ' ')}${to + AROUND < text.length ? '…' : ''}`;
