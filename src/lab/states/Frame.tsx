import { useEffect, useRef, useState } from 'react'
import { addressOf } from '../../util/place'
import { takeTurn } from './turns'

type FrameProps = {
  readonly location: string
  readonly title: string
  readonly width: number
  readonly height: number
  readonly scale: number
}

/** The page itself, once it is its turn. Nobody gets into it by keyboard: it is a picture that is alive. */
export function Frame({ location, title, width, height, scale }: FrameProps) {
  const [isTurn, setTurn] = useState(false)
  const frame = useRef<HTMLIFrameElement>(null)
  const end = useRef<() => void>(undefined)
  useEffect(() => {
    end.current = takeTurn(() => setTurn(true))
    return end.current
  }, [])
  useEffect(() => {
    if (isTurn && frame.current && end.current) return whenReady(frame.current, end.current)
    return undefined
  }, [isTurn])
  if (!isTurn) return null
  return (
    <iframe
      ref={frame}
      title={title}
      src={addressOf(location)}
      inert
      tabIndex={-1}
      style={{ width, height, border: 0, transform: `scale(${scale})`, transformOrigin: '0 0' }}
    />
  )
}

/** Whoever takes longer has had its turn. */
const LOADED_MS_MAX = 20_000
const LOOK_MS = 100

/** Calls when the lab in a frame can be used, or takes too long. Gives what calls that off. */
function whenReady(frame: HTMLIFrameElement, ready: () => void): () => void {
  const stop = () => {
    clearTimeout(timer)
    clearInterval(look)
  }
  const done = () => {
    stop()
    ready()
  }
  const timer = setTimeout(done, LOADED_MS_MAX)
  const look = setInterval(() => {
    if (frame.contentDocument?.querySelector('html[data-lab="ready"]')) done()
  }, LOOK_MS)
  return stop
}
