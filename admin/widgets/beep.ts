/** What a scan sounds like: short and high when it was taken, long and low when it was not. */
const SOUNDS = {
  good: { wave: 'sine', hertz: 988, seconds: 0.08 },
  bad: { wave: 'square', hertz: 185, seconds: 0.35 },
} as const;

let context: AudioContext | undefined;

/** Sounds once; a browser without sound, or one that does not allow it, stays silent. */
export function beep(kind: keyof typeof SOUNDS): void {
  if (typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  const { wave, hertz, seconds } = SOUNDS[kind];
  const [tone, volume] = [context.createOscillator(), context.createGain()];
  const now = context.currentTime;
  tone.type = wave;
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0.15, now);
  volume.gain.exponentialRampToValueAtTime(0.001, now + seconds);
  tone.connect(volume).connect(context.destination);
  tone.start(now);
  tone.stop(now + seconds);
}
