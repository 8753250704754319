import { renderHook, act } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  document.head.innerHTML = '';
  vi.resetModules();
});

const answer = (client?: string) => new Response('', client ? { headers: { 'Atagande-Client': client } } : {});

it('says once and for good that another client is served than the one that runs', async () => {
  document.head.innerHTML = '<script type="module" src="/assets/index-abc.js"></script>';
  const { compareVersion, useNewerVersion } = await import('./version');
  const { result } = renderHook(() => useNewerVersion());
  act(() => compareVersion(answer()));
  act(() => compareVersion(answer('index-abc')));
  expect(result.current).toBe(false);
  act(() => compareVersion(answer('index-def')));
  expect(result.current).toBe(true);
  act(() => compareVersion(answer('index-abc')));
  expect(result.current).toBe(true);
});

it('says nothing while the client is developed', async () => {
  document.head.innerHTML = '<script type="module" src="/src/main.tsx"></script>';
  const { compareVersion, useNewerVersion } = await import('./version');
  const { result } = renderHook(() => useNewerVersion());
  act(() => compareVersion(answer('index-def')));
  expect(result.current).toBe(false);
});
