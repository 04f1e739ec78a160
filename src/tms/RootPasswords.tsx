import type { TmsView } from '#contract/wire/tms'

/** What the lab tells beside the product: without it nobody would know the passwords. */
export function RootPasswords({ view }: { readonly view: TmsView }) {
  return (
    <details>
      <summary className="cursor-pointer text-muted">Lab: the passwords of root</summary>
      <ul className="m-0 pl-5">
        {view.rootPasswords.map(({ host, password }) => (
          <li key={host}>
            {host}: <code>{password}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}
