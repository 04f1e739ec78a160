/**
 * Resolves when the page has had a turn for whatever else waits for it. A timer would do the same, but in a tab that
 * is not shown it comes as seldom as once in a minute.
 */
export function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
