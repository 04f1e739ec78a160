/**
 * Runs in the page, before anything of it. Notes in `globalThis.seen` when the picture is painted, presses the button as
 * soon as it can be pressed after that, and notes when the answer is painted. Times run from the start of the navigation.
 */
export function watchPicture({ picture, press, answer }) {
  const seen = { picture: null, usable: null }
  globalThis.seen = seen

  const says = (text) => (element) => text === undefined || element.textContent.includes(text)
  const find = ({ css, text }) => [...document.querySelectorAll(css)].find(says(text))
  /** What stands on the page and shows something, other than before: a field its value, anything else its text. */
  const shown = (target, before = '') => {
    const element = find(target)
    if (!element || element.getClientRects().length === 0) return undefined
    const text = element.value || element.textContent
    return text !== '' && text !== before ? element : undefined
  }
  const pressable = (target) => {
    const button = find(target)
    return button && !button.disabled && button.ariaDisabled !== 'true' ? button : undefined
  }

  /** Calls back with what the question finds, once it finds something. */
  const whenFound = (question, then) => {
    const look = () => {
      const element = question()
      if (element === undefined || !watcher) return
      watcher.disconnect()
      watcher = undefined
      then(element)
    }
    // A value that a script sets is no mutation: the frame after one is looked at too.
    let watcher = new MutationObserver(() => {
      look()
      requestAnimationFrame(look)
    })
    watcher.observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
    look()
  }
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.addEventListener('message', () => then(performance.now()), { once: true })
      channel.port1.start()
      channel.port2.postMessage(0)
    })

  whenFound(
    () => shown(picture),
    () =>
      afterPaint((at) => {
        seen.picture = at
        performance.mark('picture')
        whenFound(
          () => pressable(press),
          (button) => {
            const before = shown(answer)?.textContent
            button.click()
            whenFound(
              () => shown(answer, before),
              () =>
                afterPaint((answeredAt) => {
                  seen.usable = answeredAt
                }),
            )
          },
        )
      }),
  )
}
