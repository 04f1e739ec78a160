import { oneAtATime, type TabMessage, type Tabs } from './tabs'

/** Tabs that share the world by Web Locks: as many as one likes. */
export function lockedTabs(name: string): Tabs {
  const openName = `${name}:open`
  return {
    shared: true,
    // The library's type lets a callback answer with or without a promise; awaiting flattens either.
    exclusively: async (work) => await navigator.locks.request(`${name}:world`, work),
    async enter() {
      const { held = [] } = await navigator.locks.query()
      const others = held.some((lock) => lock.name === openName)
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

/** How long a tab without Web Locks waits for another to say that it is open. */
const REPLY_MS = 300

/** Where Web Locks are missing, as on plain HTTP: one tab at a time; a second one finds out that it is one too many. */
export function singleTab(name: string): Tabs {
  const presence = channelOf(`${name}:open`)
  return {
    shared: false,
    exclusively: oneAtATime(),
    async enter() {
      if (!presence) return { others: false }
      const others = await new Promise<boolean>((resolve) => {
        presence.onmessage = () => resolve(true)
        presence.postMessage('Is anyone here?')
        setTimeout(() => resolve(false), REPLY_MS)
      })
      presence.onmessage = ({ data }) => {
        if (data === 'Is anyone here?') presence.postMessage('This tab is.')
      }
      return { others }
    },
    ...overChannel(channelOf(name)),
  }
}

/** Some browsers have none, or none here. The tabs find out what others did when they next read the world. */
function channelOf(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name)
  } catch {
    return undefined
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
