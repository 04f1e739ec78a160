import { oneAtATime, type TabMessage, type Tabs } from './tabs'

/** Hosts of one process that share one store, as tabs do. Each call gives the view of one more tab. */
export function memoryTabs(): () => Tabs {
  const exclusively = oneAtATime()
  const listeners = new Map<number, (message: TabMessage) => void>()
  let opened = 0
  let tabs = 0
  return () => {
    tabs += 1
    const me = tabs
    return {
      shared: true,
      exclusively,
      async enter() {
        opened += 1
        return { others: opened > 1 }
      },
      tell(message) {
        for (const [tab, listener] of listeners) {
          if (tab !== me) listener(message)
        }
      },
      listen: (listener) => void listeners.set(me, listener),
    }
  }
}
