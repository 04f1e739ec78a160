/** A page of the console as a client without a browser reads it: no style, no script. */
export type Page = {
  readonly title: string
  readonly heading: string
  readonly message?: string
  readonly rows?: readonly (readonly [label: string, value: string])[]
  readonly form?: {
    readonly action: string
    /** What the form has to post back. */
    readonly session: string
    readonly fields: readonly { readonly name: string; readonly type: 'text' | 'password' }[]
    readonly button: string
  }
}

/** The answer that shows a page. */
export function page({ title, heading, message, rows, form }: Page): Response {
  const parts = [
    `<h1>${escaped(heading)}</h1>`,
    message === undefined ? '' : `<p>${escaped(message)}</p>`,
    rows === undefined ? '' : tableOf(rows),
    form === undefined ? '' : formOf(form),
  ]
  const text = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8" /><title>${escaped(title)}</title></head>
<body>
${parts.filter((part) => part !== '').join('\n')}
</body>
</html>
`
  return new Response(text, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    },
  })
}

const tableOf = (rows: NonNullable<Page['rows']>) =>
  `<table class="status_table">\n${rows
    .map(([label, value]) => `<tr><td>${escaped(label)}</td><td>${escaped(value)}</td></tr>`)
    .join('\n')}\n</table>`

const formOf = ({ action, session, fields, button }: NonNullable<Page['form']>) =>
  [
    `<form method="post" action="${action}">`,
    `<input type="hidden" name="sessionid" id="sessionid" value="${escaped(session)}"/>`,
    ...fields.map(
      ({ name, type }) =>
        `<label>${escaped(name)} <input type="${type}" name="${name}" autocomplete="off"/></label>`,
    ),
    '<input type="hidden" name="formbutton" value=""/>',
    `<input type="submit" name="submitbutton" value="${escaped(button)}"/>`,
    '</form>',
  ].join('\n')

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
