import type { ITheme } from '@xterm/xterm'
import { keysOf, MARK_PASTES } from './keys'
import { type Entered, Prompter, type Question } from './prompter'
import { withSheets } from './sheets'

/** A terminal on the page. */
export type Screen = {
  /** Shows text; lines end with \n. */
  readonly write: (text: string) => void
  /** Asks for a line, with editing, history and Tab. */
  readonly ask: (question: Question, signal: AbortSignal) => Promise<Entered>
}

const theme: ITheme = { background: '#11161c', foreground: '#e6edf3', cursor: '#e6edf3' }

/** The registrations of a full peer are longer than usual windows keep. */
const SCROLLBACK_LINES = 30_000

/** Opens a terminal in the element; it keeps the size of the element until it is closed. */
export async function openScreen(
  element: HTMLElement,
  label: string,
): Promise<Screen & { close: () => void }> {
  const [{ Terminal }, { FitAddon }] = await Promise.all([
    import('@xterm/xterm'),
    import('@xterm/addon-fit'),
    import('@xterm/xterm/css/xterm.css'),
  ])
  const terminal = new Terminal({
    screenReaderMode: true,
    cursorBlink: false,
    fontFamily: 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace',
    fontSize: 15,
    scrollback: SCROLLBACK_LINES,
    theme,
  })
  const fit = new FitAddon()
  terminal.loadAddon(fit)
  element.ariaBusy = 'true'
  withSheets(() => terminal.open(element))
  terminal.textarea?.setAttribute('aria-label', label)
  fit.fit()
  terminal.focus()
  terminal.write(MARK_PASTES)

  const prompter = new Prompter({
    write: (text) => terminal.write(text),
    columns: () => terminal.cols,
    clear: () => terminal.clear(),
  })
  terminal.onData((data) => prompter.type(keysOf(data)))
  // Tab belongs to the command line only while there is something to complete: the keyboard must get out again.
  terminal.attachCustomKeyEventHandler(
    (event) => !(event.key === 'Tab' && (event.shiftKey || prompter.isEmpty())),
  )
  const resized = new ResizeObserver(() => fit.fit())
  resized.observe(element)

  return {
    write: (text) => terminal.write(text.replaceAll('\n', '\r\n')),
    ask: async (question, signal) => {
      element.ariaBusy = 'false'
      try {
        return await prompter.ask(question, signal)
      } finally {
        element.ariaBusy = 'true'
      }
    },
    close: () => {
      resized.disconnect()
      terminal.dispose()
    },
  }
}
