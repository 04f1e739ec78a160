/** So many pages are being loaded at a time: each is a whole lab, and the gallery has to answer meanwhile. */
const AT_A_TIME = 2

const waiting: (() => void)[] = []
let loading = 0

/** Waits for a turn; `go` is called when it comes. Gives what ends the turn, or the wait for it. */
export function takeTurn(go: () => void): () => void {
  let state: 'waits' | 'has it' | 'ended' = 'waits'
  const begin = () => {
    loading += 1
    state = 'has it'
    go()
  }
  waiting.push(begin)
  next()
  return () => {
    if (state === 'has it') loading -= 1
    else if (state === 'waits') waiting.splice(waiting.indexOf(begin), 1)
    state = 'ended'
    next()
  }
}

function next(): void {
  while (loading < AT_A_TIME) {
    const first = waiting.shift()
    if (!first) return
    first()
  }
}
