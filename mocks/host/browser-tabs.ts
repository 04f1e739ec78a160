import { channelOf, isAnyoneThere, isLockHeld, lockOfOpenTabs, sayThere } from '#contract/wire/open-tabs'
import { oneAtATime, type TabMessage, type Tabs } from './tabs'

/** Tabs that share the world by Web Locks: as many as one likes. */
export function lockedTabs(name: string): Tabs {
  const openName = lockOfOpenTabs(name)
  return {
    shared: true,
    // The library's type lets a callback answer with or without a promise; awaiting flattens either.
    exclusively: async (work) => await navigator.locks.request(`${name}:world`, work),
    async enter() {
      const others = await isLockHeld(openName)
      await new Promise<void>((granted) => {
        const untilClosed = () => {
          granted()
          return new Promise<never>(() => undefined)
        }
        void navigator.locks.request(openName, { mode: 'shared' }, untilClosed)
      })
      return { others }
    },
    ...overChannel(channelOf(name)),
  }
}

/** Where Web Locks are missing, as on plain HTTP: one tab at a time; a second one finds out that it is one too many. */
export function singleTab(name: string): Tabs {
  const openName = lockOfOpenTabs(name)
  const presence = channelOf(openName)
  return {
    shared: false,
    exclusively: oneAtATime(),
    async enter() {
      const others = presence !== undefined && (await isAnyoneThere(presence))
      if (presence && !others) sayThere(presence)
      return { others }
    },
    ...overChannel(channelOf(name)),
  }
}

function overChannel(channel: BroadcastChannel | undefined): Pick<Tabs, 'tell' | 'listen'> {
  return {
    tell: (message) => channel?.postMessage(message),
    listen: (listener) => {
      channel?.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => listener(data))
    },
  }
}
