/** A custom property of the styles, with what it is worth where it is defined first. */
export type Token = { readonly name: string; readonly value: string }

/** Every custom property that some rule defines, in the order of the styles, each once. */
export function tokensOf(sheets: Iterable<CSSStyleSheet>): readonly Token[] {
  const found = new Map<string, string>()
  for (const sheet of sheets) for (const rule of sheet.cssRules) gather(rule, found)
  return [...found].map(([name, value]) => ({ name, value }))
}

function gather(rule: CSSRule, found: Map<string, string>): void {
  if (rule instanceof CSSGroupingRule) for (const inner of rule.cssRules) gather(inner, found)
  if (!(rule instanceof CSSStyleRule)) return
  for (const name of rule.style) {
    const value = rule.style.getPropertyValue(name).trim()
    if (name.startsWith('--') && !found.has(name)) found.set(name, readable(value))
  }
}

/** How the build writes a colour that is one by day and another by night. */
const BY_THEME = /^var\(--lightningcss-light,\s*(.+?)\)\s*var\(--lightningcss-dark,\s*(.+?)\)$/

const readable = (value: string) => value.replace(BY_THEME, '$1, dark $2')
