/** The lock that every tab with an open world holds, where there are Web Locks. */
export const lockOfOpenTabs = (database: string) => `${database}:open`

/** Whether tabs can share a world: on plain HTTP there are no Web Locks. */
export const canShare = () => 'locks' in navigator

/** Whether a tab holds the lock of open tabs. */
export async function isLockHeld(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some((lock) => lock.name === name)
}

/** How long a tab without Web Locks waits for another to say that it is open. */
const REPLY_MS = 300
const QUESTION = 'Is anyone here?'
const REPLY = 'This tab is.'

/** Asks the other tabs on that channel whether one has the world. Who asks the same meanwhile is another tab too. */
export function isAnyoneThere(channel: BroadcastChannel): Promise<boolean> {
  return new Promise((resolve) => {
    channel.onmessage = () => resolve(true)
    channel.postMessage(QUESTION)
    setTimeout(() => resolve(false), REPLY_MS)
  })
}

/** Tells whoever asks on that channel that this tab has the world. */
export function sayThere(channel: BroadcastChannel): void {
  channel.onmessage = ({ data }) => {
    if (data === QUESTION) channel.postMessage(REPLY)
  }
}

/** Some browsers have none, or none here. The tabs find out what others did when they next read the world. */
export function channelOf(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name)
  } catch {
    return undefined
  }
}

/** Whether another tab has the world where tabs cannot share one: known before there are machines. */
export async function isTakenAlone(database: string): Promise<boolean> {
  const name = lockOfOpenTabs(database)
  const channel = canShare() ? undefined : channelOf(name)
  if (!channel) return false
  const isTaken = await isAnyoneThere(channel)
  channel.close()
  return isTaken
}
