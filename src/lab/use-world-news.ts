import { useEffect, useRef } from 'react'
import type { WorldSummary } from '#contract/wire/lab'
import { useAnnouncementStore } from '../stores/announcements'
import { useWorld } from './use-world'
import { worldNews } from './world-news'

/** Has read out what the lamps of the bar show to the eye: alarms that rise, machines that go down and come back. */
export function useWorldNews(): void {
  const { data: world } = useWorld()
  const announce = useAnnouncementStore((store) => store.announce)
  const before = useRef<WorldSummary>(undefined)
  useEffect(() => {
    if (before.current && world) for (const text of worldNews(before.current, world)) announce(text)
    before.current = world
  }, [world, announce])
}
