/** Pixels of ordinary text, in which everything is drawn. */
export const ORDINARY = 16;

/** A length that grows with the text of whoever reads large text. */
export const rem = (pixels: number) => `${pixels / ORDINARY}rem`;
