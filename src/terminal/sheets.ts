/**
 * Runs what puts `<style>` elements into the page and writes rules into them. The policy of the page takes no such rules,
 * so each gets an element that hands its text to a sheet which the page adopts, as a script may, and drops it when it
 * is taken away.
 */
export function withSheets(make: () => void): void {
  const create = (name: string, options?: ElementCreationOptions) =>
    name === 'style' ? sheetElement() : Document.prototype.createElement.call(document, name, options)
  Object.defineProperty(document, 'createElement', { configurable: true, value: create })
  try {
    make()
  } finally {
    Reflect.deleteProperty(document, 'createElement')
  }
}

/** An element that shows nothing; what is written into it are rules of the page. */
function sheetElement(): HTMLElement {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets.push(sheet)
  const element = Document.prototype.createElement.call(document, 'i')
  element.hidden = true
  Object.defineProperties(element, {
    textContent: {
      set: (rules: string) => {
        sheet.replaceSync(rules)
      },
    },
    remove: {
      value: () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
        HTMLElement.prototype.remove.call(element)
      },
    },
  })
  return element
}
