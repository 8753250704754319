import { useEffect, useState } from 'react';

/** How many of a long list are drawn so far: what is seen first at once, the rest piece by piece, so that a slow phone listens in between. */
export function usePieces(all: number, piece = 6): number {
  const [drawn, draw] = useState(piece);
  useEffect(() => {
    if (drawn >= all) return;
    const timer = setTimeout(() => draw(drawn + piece));
    return () => clearTimeout(timer);
  }, [drawn, all, piece]);
  return Math.min(drawn, all);
}
