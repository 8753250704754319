import { useEffect, useState } from 'react';

const PIECE = 6;

/** How many of a long list are drawn so far: what is seen first at once, the rest piece by piece, so that a slow phone listens in between. */
export function usePieces(all: number): number {
  const [drawn, draw] = useState(PIECE);
  useEffect(() => {
    if (drawn >= all) return;
    const timer = setTimeout(() => draw(drawn + PIECE));
    return () => clearTimeout(timer);
  }, [drawn, all]);
  return Math.min(drawn, all);
}
