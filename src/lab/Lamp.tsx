import type { LampState } from './expressway-lamp'

/** Shapes differ as well as colours, so that a lamp can be told without seeing its colour. */
const shapes: Record<LampState, { colour: string; path: string; pulse?: boolean }> = {
  up: { colour: 'var(--lab-good)', path: 'M6 1a5 5 0 1 0 .01 0z' },
  restarting: {
    colour: 'var(--lab-warn)',
    path: 'M6 1a5 5 0 1 0 .01 0zM6 3.5v5a2.5 2.5 0 0 0 0-5z',
    pulse: true,
  },
  unreachable: {
    colour: 'var(--lab-bad)',
    path: 'M1 2.5 2.5 1 6 4.5 9.5 1 11 2.5 7.5 6 11 9.5 9.5 11 6 7.5 2.5 11 1 9.5 4.5 6z',
  },
  alarm: { colour: 'var(--lab-warn)', path: 'M6 .8 11.6 11H.4z' },
}

/** A lamp of the lab. Its state is told in words by the text beside it. */
export function Lamp({ state }: { state: LampState }) {
  const { colour, path, pulse } = shapes[state]
  return (
    <svg
      viewBox="0 0 12 12"
      width="10"
      height="10"
      className={`shrink-0 ${pulse ? 'lab-pulse' : ''}`}
      aria-hidden="true"
    >
      <path d={path} fill={colour} fillRule="evenodd" />
    </svg>
  )
}
