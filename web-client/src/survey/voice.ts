import { useSyncExternalStore } from 'react';

const known = () => ('speechSynthesis' in window ? window.speechSynthesis : undefined);

/** A voice of this computer's own for the language; voices that send the text away are left alone. */
function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const wanted = language.slice(0, 2);
  return known()?.getVoices().find((v) => v.localService && v.lang.slice(0, 2).toLowerCase() === wanted);
}

/** Browsers look for their voices when they are first asked, and answer that there are none until they have found them. */
function listen(found: () => void) {
  known()?.addEventListener?.('voiceschanged', found);
  return () => known()?.removeEventListener?.('voiceschanged', found);
}

export const useCanSpeak = (language: string) => useSyncExternalStore(listen, () => voiceFor(language) !== undefined);

/** Reads the texts one after the other, and nothing that was being read before. */
export function speak(texts: readonly string[], language: string) {
  const voice = voiceFor(language);
  if (!voice) return;
  window.speechSynthesis.cancel();
  for (const text of texts) {
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.voice = voice;
    spoken.lang = voice.lang;
    spoken.rate = 0.9;
    window.speechSynthesis.speak(spoken);
  }
}
