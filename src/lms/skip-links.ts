/**
 * Has links to a part of the page lead there: what follows the `#` is the location in a package, and such a link would be
 * taken for one.
 */
export function keepSkipLinks(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    const part = link?.getAttribute('href')?.slice(1) ?? ''
    const target = part.startsWith('/') ? null : document.getElementById(part)
    if (!target || event.defaultPrevented) return
    event.preventDefault()
    target.scrollIntoView()
    if (target.tabIndex < 0) target.tabIndex = -1
    target.focus()
  })
}
